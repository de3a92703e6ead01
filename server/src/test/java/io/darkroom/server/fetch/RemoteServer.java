package io.darkroom.server.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody else's web server, on every address of this machine, that counts its visitors.
public final class RemoteServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger visits = new AtomicInteger();

  private RemoteServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.start();
  }

  /// What a page of the server does.
  @FunctionalInterface
  public interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  public static RemoteServer start() {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      return new RemoteServer(HttpServer.create(loopback, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RemoteServer page(String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          visits.incrementAndGet();
          try (exchange) {
            page.answer(exchange);
          }
        });
    return this;
  }

  public RemoteServer file(String path, byte[] bytes) {
    return page(path, exchange -> answer(exchange, 200, bytes));
  }

  public RemoteServer redirect(String path, String target) {
    return page(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", target);
          answer(exchange, 302, "moved".getBytes(StandardCharsets.UTF_8));
        });
  }

  public static void answer(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// Scheme and authority, by address.
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  /// How many requests have come.
  public int visits() {
    return visits.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
