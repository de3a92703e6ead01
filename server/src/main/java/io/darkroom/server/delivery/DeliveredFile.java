package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file ready to be delivered, with what its headers say.
///
/// @param mediaType of the bytes
/// @param extension of the format, without a dot; empty when there is none
/// @param etag MD5 of the bytes in hex, without quotes
/// @param lastModified when the bytes came into being
/// @param bytes their number
/// @param attachmentName the name to save it under; null when it is to be shown
/// @param content where they are
record DeliveredFile(
    String mediaType,
    String extension,
    String etag,
    Instant lastModified,
    long bytes,
    @Nullable String attachmentName,
    Content content) {

  /// The same file, to be saved under a name rather than shown.
  DeliveredFile savedAs(String name) {
    return new DeliveredFile(mediaType, extension, etag, lastModified, bytes, name, content);
  }

  /// Where the bytes of a delivered file are.
  sealed interface Content {
    /// The original, in the blob store.
    record Original(Asset asset) implements Content {}

    /// A derived file, in memory.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Derived(byte[] bytes) implements Content {}
  }
}
