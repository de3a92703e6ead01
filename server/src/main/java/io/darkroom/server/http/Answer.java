package io.darkroom.server.http;

import io.darkroom.storage.blob.BlobContent;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A finished answer: status, headers in order, body.
///
/// @param status the HTTP status
/// @param headers name and value, in the order they are sent; `Content-Length` is added when the
///   body is written and its length is known
/// @param body what follows the headers
public record Answer(int status, List<Header> headers, Body body) {

  /// One header line.
  public record Header(String name, String value) {}

  /// The bytes of an answer.
  public sealed interface Body {
    /// No bytes.
    record None() implements Body {}

    /// Part of an array, which nobody changes.
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Bytes(byte[] bytes, int offset, int size) implements Body {
      public Bytes(byte[] bytes) {
        this(bytes, 0, bytes.length);
      }
    }

    /// Part of a local file that does not change.
    record OfFile(Path path, long offset, long length) implements Body {}

    /// A stored blob, closed once it has been written.
    record OfBlob(BlobContent content) implements Body {}

    /// Bytes that are made while they are sent. When the making fails, the connection is closed, so
    /// that the client does not take what it has for the whole.
    record Streamed(Stream stream) implements Body {}

    /// How many bytes follow; -1 when that shows only once they have been sent.
    default long length() {
      return switch (this) {
        case None() -> 0;
        case Bytes(_, _, var size) -> size;
        case OfFile(_, _, var length) -> length;
        case OfBlob(var content) -> content.length();
        case Streamed _ -> -1;
      };
    }
  }

  /// Makes a body.
  @FunctionalInterface
  public interface Stream {
    /// Writes all of it. Runs on the call's virtual thread and may block.
    void writeTo(OutputStream body) throws IOException;
  }

  public Answer {
    headers = List.copyOf(headers);
  }

  public static Answer empty(int status) {
    return new Answer(status, List.of(), new Body.None());
  }

  /// JSON with the charset spelled out: clients that decode by the declared charset depend on it.
  public static Answer json(int status, JsonObject body) {
    return new Answer(
        status,
        List.of(new Header("Content-Type", "application/json; charset=utf-8")),
        new Body.Bytes(body.encode().getBytes(StandardCharsets.UTF_8)));
  }

  public Answer with(String name, String value) {
    var more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Answer(status, more, body);
  }
}
