package io.darkroom.storage.asset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A file made from one revision of an asset and kept.
///
/// @param id by which it is listed and deleted; kept when the same derivation is saved again
/// @param hash names the derivation within the revision; see [BlobLayout#derived]
/// @param transformation canonical text, as listed; empty when only the format differs
/// @param format the canonical extension of the file; absent when it has none
/// @param width pixels; absent where there is nothing to measure
/// @param height pixels of one page
/// @param bytes the length
/// @param etag the MD5 of the bytes, 32 lower-case hex digits
/// @param createdAt to the millisecond; kept when the same derivation is saved again
public record DerivedFile(
    DerivedId id,
    CloudName cloud,
    AssetId assetId,
    VersionId versionId,
    String hash,
    String transformation,
    @Nullable String format,
    @Nullable Integer width,
    @Nullable Integer height,
    long bytes,
    String etag,
    Instant createdAt) {

  public DerivedFile {
    BlobLayout.requireHash(hash);
    RandomHex.require("etag", etag);
    StorableText.require("transformation", transformation, Integer.MAX_VALUE);
    if (format != null) {
      StorableText.require("format", format, FileFacts.MAX_FORMAT_CHARACTERS);
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The key of the blob that holds the bytes.
  public String blobKey() {
    return BlobLayout.derived(cloud, assetId, versionId, hash);
  }
}
