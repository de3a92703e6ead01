package io.darkroom.server.fetch;

import io.darkroom.server.fetch.FetchException.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/// The one way to servers of other people. Every connection, that of a redirect too, goes to an
/// address that was checked; see [GuardedResolver]. Safe for concurrent use; blocks.
public final class GuardedHttp implements AutoCloseable {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /// Headers that belong to the connection, and so to nobody but us.
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;

  public GuardedHttp(FetchConfig config) {
    this(config, InetAddress::getAllByName);
  }

  GuardedHttp(FetchConfig config, GuardedResolver.Lookup lookup) {
    client =
        HttpClientSetup.create(
            new GuardedResolver(config.allowedHosts(), lookup, config.connectTimeout()), config);
    deadlines =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadline").factory());
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /// Sends a request, follows redirects, and has the answer read, whatever its status.
  ///
  /// @param reader its exceptions are local problems; those of the body are ours
  /// @throws FetchException when there is no whole answer in time, or an address must not be
  ///   reached
  public <T> T send(RemoteRequest request, RemoteAnswer.Reader<T> reader) {
    var end = System.nanoTime() + request.timeLimit().toNanos();
    var next = request;
    while (true) {
      switch (sendOnce(next, reader)) {
        case Step.Read<T>(var result) -> {
          return result;
        }
        case Step.Redirected<T>(var target) ->
            next = next.redirectedTo(target, Duration.ofNanos(end - System.nanoTime()));
      }
    }
  }

  /// What one request led to.
  private sealed interface Step<T> {
    record Read<T>(T result) implements Step<T> {}

    record Redirected<T>(RemoteUrl target) implements Step<T> {}
  }

  private <T> Step<T> sendOnce(RemoteRequest request, RemoteAnswer.Reader<T> reader) {
    var http = toHttp(request);
    try (var deadline = new Deadline(http, request.timeLimit());
        var response = open(http, deadline)) {
      var target = findRedirect(request, response);
      if (target.isPresent()) {
        return new Step.Redirected<>(target.get());
      }
      return new Step.Read<>(reader.read(answer(response, deadline)));
    } catch (IOException e) {
      throw new UncheckedIOException("the answer could not be kept", e);
    }
  }

  private ClassicHttpResponse open(HttpUriRequestBase http, Deadline deadline) {
    try {
      return client.executeOpen(RoutingSupport.determineHost(http), http, null);
    } catch (IOException | HttpException e) {
      throw deadline.failure(e);
    }
  }

  private static Optional<RemoteUrl> findRedirect(
      RemoteRequest request, ClassicHttpResponse response) {
    var location = response.getFirstHeader("Location");
    if (request.maxRedirects() == 0
        || location == null
        || !REDIRECTS.contains(response.getCode())) {
      return Optional.empty();
    }
    return Optional.of(
        request
            .url()
            .findRedirect(location.getValue())
            .orElseThrow(() -> new FetchException(Failure.BAD_ADDRESS, null)));
  }

  private static RemoteAnswer answer(ClassicHttpResponse response, Deadline deadline)
      throws IOException {
    var headers = new HashMap<String, String>();
    for (var header : response.getHeaders()) {
      headers.putIfAbsent(
          header.getName().toLowerCase(Locale.ROOT),
          header.getValue() == null ? "" : header.getValue());
    }
    var entity = response.getEntity();
    var body =
        entity == null
            ? new ByteArrayInputStream(new byte[0])
            : new RemoteBody(entity.getContent(), deadline::failure);
    var phrase = response.getReasonPhrase();
    return new RemoteAnswer(response.getCode(), phrase == null ? "" : phrase, headers, body);
  }

  private static HttpUriRequestBase toHttp(RemoteRequest request) {
    var http = new HttpUriRequestBase(request.method(), request.url().uri());
    for (var header : request.headers()) {
      if (!OURS.contains(header.name().toLowerCase(Locale.ROOT))) {
        http.addHeader(header.name(), header.value());
      }
    }
    http.setHeader("Accept-Encoding", "identity");
    var credentials = request.url().basicCredentials();
    if (credentials != null) {
      var bytes = credentials.reveal().getBytes(StandardCharsets.UTF_8);
      http.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    if (request.body() != null) {
      http.setEntity(new ByteArrayEntity(request.body(), null));
    }
    return http;
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  /// Ends one request when its time is over. One request only.
  private final class Deadline implements AutoCloseable {
    private final Future<?> alarm;
    private volatile boolean over;

    Deadline(HttpUriRequestBase http, Duration limit) {
      try {
        alarm =
            deadlines.schedule(
                () -> {
                  over = true;
                  http.cancel();
                },
                limit.toNanos(),
                TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException e) {
        throw new FetchException(Failure.NOT_CONNECTED, e); // the server is stopping
      }
    }

    /// What a failure under this deadline is to the caller.
    FetchException failure(Exception cause) {
      return new FetchException(over ? Failure.TIMED_OUT : kind(cause), cause);
    }

    @Override
    public void close() {
      alarm.cancel(false);
    }
  }

  private static Failure kind(Exception cause) {
    return switch (cause) {
      case GuardedResolver.Refused _ -> Failure.ADDRESS_REFUSED;
      case UnknownHostException _ -> Failure.NAME_NOT_FOUND;
      case ConnectTimeoutException _, ConnectException _, NoRouteToHostException _ ->
          Failure.NOT_CONNECTED;
      case SSLException _ -> Failure.NOT_ENCRYPTED;
      case SocketTimeoutException _ -> Failure.TIMED_OUT;
      default -> Failure.BROKEN_OFF;
    };
  }
}
