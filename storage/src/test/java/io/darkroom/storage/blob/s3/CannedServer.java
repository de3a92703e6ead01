package io.darkroom.storage.blob.s3;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.darkroom.config.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A server that gives the answers it was given, one for each request in turn, to see what a store
/// makes of answers that no well-behaved server gives.
final class CannedServer implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  CannedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /// What to answer next, after the answers that wait already.
  CannedServer answer(int status, Map<String, String> headers, String body) {
    return answer(new Answer(status, headers, body.getBytes(StandardCharsets.US_ASCII), false));
  }

  /// An answer of the given length, cut off in the middle.
  CannedServer answerHalf(Map<String, String> headers, byte[] body) {
    return answer(new Answer(200, headers, body, true));
  }

  private synchronized CannedServer answer(Answer answer) {
    answers.add(answer);
    return this;
  }

  /// What was asked, oldest first.
  List<Request> requests() {
    return List.copyOf(requests);
  }

  /// A store that asks this server.
  S3BlobStore store(S3BlobStoreConfig.Uploads uploads) {
    return new S3BlobStore(
        new S3BlobStoreConfig(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "bucket",
            "us-east-1",
            new S3BlobStoreConfig.Credentials("key", Secret.of("secret")),
            true,
            uploads,
            S3BlobStoreConfig.Patience.DEFAULT));
  }

  S3BlobStore store() {
    return store(S3BlobStoreConfig.Uploads.DEFAULT);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(new Request(exchange.getRequestMethod(), exchange.getRequestHeaders(), body));
    Answer answer = next();
    answer.headers.forEach(exchange.getResponseHeaders()::set);
    boolean empty = answer.body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status, empty ? -1 : answer.body.length);
    OutputStream out = exchange.getResponseBody();
    if (answer.cutOff) {
      out.write(answer.body, 0, answer.body.length / 2);
      out.flush();
      throw new IOException("cut off");
    }
    if (!empty) {
      out.write(answer.body);
    }
    exchange.close();
  }

  private synchronized Answer next() {
    Answer answer = answers.poll();
    return answer == null ? new Answer(501, Map.of(), new byte[0], false) : answer;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Request(String method, Headers headers, byte[] body) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(int status, Map<String, String> headers, byte[] body, boolean cutOff) {}
}
