package io.darkroom.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Writes answers to connections. Runs on a virtual thread and blocks for slow readers, holding one
/// chunk at a time. Safe for concurrent use.
final class AnswerWriter {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final Duration idle;

  /// @param idle how long a reader may take for one chunk, or for a whole file's next progress
  AnswerWriter(Duration idle) {
    this.idle = idle;
  }

  /// Sends everything, or throws when the client is gone.
  void write(HttpServerRequest request, Answer answer) {
    var response = request.response();
    response.setStatusCode(answer.status());
    for (var header : answer.headers()) {
      response.headers().add(header.name(), header.value());
    }
    if (answer.body() instanceof Answer.Body.Streamed) {
      response.setChunked(true);
    } else if (answer.status() != 304) {
      response.headers().set("Content-Length", Long.toString(answer.body().length()));
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      closeQuietly(answer.body());
      await(response.end());
      return;
    }
    switch (answer.body()) {
      case Answer.Body.None() -> await(response.end());
      case Answer.Body.Bytes(var bytes, var offset, var size) ->
          await(response.end(buffer(bytes, offset, size)));
      case Answer.Body.OfFile(var path, var offset, var length) ->
          awaitUnbounded(response.sendFile(path.toString(), offset, length));
      case Answer.Body.OfBlob(var content) -> {
        try (content) {
          copy(content.stream(), request);
        } catch (IOException e) {
          throw new UncheckedIOException("a blob's stream never throws it", e);
        }
      }
      case Answer.Body.Streamed(var stream) -> {
        stream(stream, request);
        await(response.end());
      }
    }
  }

  private void stream(Answer.Stream stream, HttpServerRequest request) {
    try (var body = new BufferedOutputStream(new ResponseStream(request), CHUNK_BYTES)) {
      stream.writeTo(body);
    } catch (IOException e) {
      throw new UncheckedIOException("the body of an answer could not be made", e);
    }
  }

  /// What is written goes out at once, as fast as the client reads.
  private final class ResponseStream extends OutputStream {
    private final HttpServerRequest request;

    ResponseStream(HttpServerRequest request) {
      this.request = request;
    }

    @Override
    public void write(int oneByte) {
      write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (length > 0) {
        await(request.response().write(Buffer.buffer(length).appendBytes(bytes, offset, length)));
      }
    }
  }

  private static Buffer buffer(byte[] bytes, int offset, int size) {
    return offset == 0 && size == bytes.length
        ? Buffer.buffer(bytes)
        : Buffer.buffer(size).appendBytes(bytes, offset, size);
  }

  private void copy(InputStream content, HttpServerRequest request) throws IOException {
    var response = request.response();
    while (true) {
      var chunk = content.readNBytes(CHUNK_BYTES);
      if (chunk.length == 0) {
        await(response.end());
        return;
      }
      await(response.write(Buffer.buffer(chunk)));
    }
  }

  private static void closeQuietly(Answer.Body body) {
    if (body instanceof Answer.Body.OfBlob(var content)) {
      content.close();
    }
  }

  private void await(Future<Void> written) {
    try {
      future(written).get(idle.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new ApiException(new ApiProblem.ClientGone("The client stopped reading"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(new ApiProblem.ClientGone("The server is stopping"), e);
    }
  }

  /// A file goes out at the reader's pace; the connection's own idle timeout ends a reader that
  /// stands still.
  private static void awaitUnbounded(Future<Void> written) {
    try {
      future(written).get();
    } catch (ExecutionException e) {
      throw new ApiException(new ApiProblem.ClientGone("The client stopped reading"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(new ApiProblem.ClientGone("The server is stopping"), e);
    }
  }

  private static CompletableFuture<Void> future(Future<Void> future) {
    return future.toCompletionStage().toCompletableFuture();
  }
}
