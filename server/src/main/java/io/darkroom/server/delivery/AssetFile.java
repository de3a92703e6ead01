package io.darkroom.server.delivery;

import io.darkroom.server.http.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// A file of an asset, ready to be read once.
///
/// @param mediaType of the bytes
/// @param extension of the format, without a dot; empty when there is none
/// @param body the bytes
public record AssetFile(String mediaType, String extension, Answer.Body body) {

  /// The file as an answer.
  ///
  /// @param attachmentName the name to save it under; null when it is to be shown
  public Answer answer(@Nullable String attachmentName) {
    var headers = new ArrayList<Answer.Header>();
    headers.add(new Answer.Header("Content-Type", mediaType));
    headers.add(new Answer.Header("Cache-Control", "private, no-store"));
    headers.add(new Answer.Header("X-Content-Type-Options", "nosniff"));
    if (attachmentName != null) {
      headers.add(
          new Answer.Header("Content-Disposition", ContentDisposition.attachment(attachmentName)));
    }
    if (MediaTypes.isActive(mediaType)) {
      headers.add(new Answer.Header("Content-Security-Policy", "sandbox"));
    }
    return new Answer(200, headers, body);
  }

  /// A name to save it under, with the extension of its format behind it.
  public String named(String name) {
    return extension.isEmpty() || name.endsWith("." + extension) ? name : name + "." + extension;
  }

  /// Reads the file.
  public void copyTo(OutputStream target) throws IOException {
    switch (body) {
      case Answer.Body.None() -> {}
      case Answer.Body.Bytes(var bytes, var offset, var size) -> target.write(bytes, offset, size);
      case Answer.Body.OfFile(var path, var offset, var length) -> {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
          for (var sent = 0L; sent < length; ) {
            sent += file.transferTo(offset + sent, length - sent, Channels.newChannel(target));
          }
        }
      }
      case Answer.Body.OfBlob(var content) -> {
        try (content) {
          content.stream().transferTo(target);
        }
      }
      case Answer.Body.Streamed(var stream) -> stream.writeTo(target);
    }
  }
}
