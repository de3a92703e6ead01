package io.darkroom.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody else's server that takes notifications. `/ok` answers 200, `/status/503` what it says,
/// `/moved` redirects to `/ok`, `/slow` takes its time, `/second` answers 500 once and then 200,
/// `/hold` does not answer before [#letGo()].
public final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
  private final AtomicInteger seconds = new AtomicInteger();
  private final Semaphore held = new Semaphore(0);

  /// @param headers names in lower case
  public record Received(String path, Map<String, String> headers, String body) {}

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    if (path.equals("/slow")) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    var headers = new HashMap<String, String>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    received.add(new Received(path, headers, body));
    if (path.equals("/hold")) {
      held.acquireUninterruptibly();
      held.release();
    }
    underWay.decrementAndGet();
    if (path.equals("/moved")) {
      exchange.getResponseHeaders().set("Location", url("/ok"));
    }
    exchange.sendResponseHeaders(status(path), -1);
    exchange.close();
  }

  private int status(String path) {
    return switch (path) {
      case "/moved" -> 302;
      case "/second" -> seconds.getAndIncrement() == 0 ? 500 : 200;
      default -> path.startsWith("/status/") ? Integer.parseInt(path.substring(8)) : 200;
    };
  }

  /// Lets `/hold` answer from now on.
  public void letGo() {
    held.release();
  }

  /// The next one, waited for.
  public Received next() throws InterruptedException {
    var next = received.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("a notification within 20 s").isNotNull();
    return next;
  }

  /// Whether nothing more arrives for a while.
  public boolean isQuiet() throws InterruptedException {
    return received.poll(600, TimeUnit.MILLISECONDS) == null;
  }

  public int mostUnderWay() {
    return mostUnderWay.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
