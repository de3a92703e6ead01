package io.darkroom.server.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Takes requests from the event loop, runs their endpoint on a virtual thread and writes the
/// answer. Safe for concurrent use.
public final class HttpFront implements AutoCloseable {
  /// What an endpoint left unread of a body is read and dropped up to this size; past it the
  /// connection closes.
  private static final long DISCARD_BYTES = 1024 * 1024;

  private final ExecutorService calls =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 1).factory());
  private final AnswerWriter writer;
  private final RequestLog log;
  private final CallObserver observer;
  private final Duration idle;
  private final long maxBodyBytes;

  /// @param idle how long a client may neither send nor take anything
  /// @param maxBodyBytes of one request
  /// @param observer is told of every call
  public HttpFront(Duration idle, long maxBodyBytes, RequestLog log, CallObserver observer) {
    this.writer = new AnswerWriter(idle);
    this.log = log;
    this.observer = observer;
    this.idle = idle;
    this.maxBodyBytes = maxBodyBytes;
  }

  /// Serves one request; called on its event loop.
  ///
  /// @param route which kind of address it is, one of few
  /// @param path the request's path, still percent-encoded
  /// @param errors how failures of this endpoint are worded
  public void serve(
      HttpServerRequest request,
      String route,
      String path,
      Map<String, String> pathParameters,
      Endpoint endpoint,
      ErrorResponses.Style errors) {
    var body = new RequestBody(request, maxBodyBytes, idle);
    var query = request.query();
    var call =
        new Call(
            RequestId.next(),
            request.method(),
            path,
            query == null ? "" : query,
            pathParameters,
            request.headers(),
            body,
            request.scheme() + "://" + request.authority(),
            request.remoteAddress().hostAddress());
    calls.execute(() -> run(request, route, call, body, endpoint, errors));
  }

  private void run(
      HttpServerRequest request,
      String route,
      Call call,
      RequestBody body,
      Endpoint endpoint,
      ErrorResponses.Style errors) {
    var entry = log.begin(call);
    try {
      var answer =
          Cors.allow(answer(call, endpoint, errors, entry)).with("X-Request-Id", call.requestId());
      entry.answered(answer);
      writer.write(request, answer);
      if (!body.discardRest(DISCARD_BYTES)) {
        request.connection().close();
      }
    } catch (RuntimeException e) {
      entry.failed(e); // while writing: too late to tell the client
      request.connection().close(); // so that a short body does not look whole
    } finally {
      var ended = entry.end();
      observer.ended(route, ended.status(), ended.failure(), ended.time());
    }
  }

  private static Answer answer(
      Call call, Endpoint endpoint, ErrorResponses.Style errors, RequestLog.Entry entry) {
    try {
      return endpoint.answer(call);
    } catch (RuntimeException e) {
      entry.failed(e);
      return ErrorResponses.answer(e, errors);
    } catch (Error e) {
      // one call must not wait for ever because a class or memory is missing
      var failure = new IllegalStateException("the call ended by an error", e);
      entry.failed(failure);
      return ErrorResponses.answer(failure, errors);
    }
  }

  /// Waits for the calls under way.
  @Override
  public void close() {
    calls.close();
  }
}
