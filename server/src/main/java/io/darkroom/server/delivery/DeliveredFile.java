package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import java.time.Instant;

/// A file ready to be delivered, with what its headers say.
///
/// @param mediaType of the bytes
/// @param etag MD5 of the bytes in hex, without quotes
/// @param lastModified when the bytes came into being
/// @param bytes their number
/// @param content where they are
record DeliveredFile(
    String mediaType, String etag, Instant lastModified, long bytes, Content content) {

  /// Where the bytes of a delivered file are.
  sealed interface Content {
    /// The original, in the blob store.
    record Original(Asset asset) implements Content {}

    /// A derived file, in memory.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Derived(byte[] bytes) implements Content {}
  }
}
