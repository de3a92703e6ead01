package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.DerivedFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file ready to be delivered, with what its headers say.
///
/// @param mediaType of the bytes
/// @param extension of the format, without a dot; empty when there is none
/// @param etag MD5 of the bytes in hex, without quotes
/// @param lastModified when the bytes came into being
/// @param width pixels; null where there is nothing to measure
/// @param height pixels; null where there is nothing to measure
/// @param bytes their number
/// @param content where they are
record DeliveredFile(
    String mediaType,
    String extension,
    String etag,
    Instant lastModified,
    @Nullable Integer width,
    @Nullable Integer height,
    long bytes,
    Content content) {

  /// Where the bytes of a delivered file are.
  sealed interface Content {
    /// The original, in the blob store.
    record Original(Asset asset) implements Content {}

    /// A derived file, in memory.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Derived(byte[] bytes) implements Content {}
  }

  /// The stored original.
  static DeliveredFile original(Asset asset, String mediaType, String extension) {
    var version = asset.current();
    return new DeliveredFile(
        mediaType,
        extension,
        version.file().etag(),
        version.createdAt(),
        version.file().width(),
        version.file().height(),
        version.file().bytes(),
        new Content.Original(asset));
  }

  /// A file made of it.
  static DeliveredFile derived(DerivedFile file, byte[] bytes, String mediaType) {
    return new DeliveredFile(
        mediaType,
        file.format() == null ? "" : file.format(),
        file.etag(),
        file.createdAt(),
        file.width(),
        file.height(),
        file.bytes(),
        new Content.Derived(bytes));
  }
}
