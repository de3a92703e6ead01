package io.darkroom.storage.asset;

import org.jspecify.annotations.Nullable;

/// An original whose bytes are stored and durable, about to become known.
///
/// @param id the asset id the bytes were stored under. It becomes the asset's own, unless the
///   identity is taken
/// @param versionId the version id the bytes were stored under, never used before
/// @param uploadedBy the API key that brought the bytes; absent when unknown
/// @param backup whether this version is kept when it is replaced or deleted; see [Backups]
public record NewAsset(
    AssetId id,
    VersionId versionId,
    AssetIdentity identity,
    FileFacts file,
    AssetDetails details,
    @Nullable String uploadedBy,
    boolean backup) {

  /// An original that is not kept when it is replaced or deleted.
  public NewAsset(
      AssetId id,
      VersionId versionId,
      AssetIdentity identity,
      FileFacts file,
      AssetDetails details,
      @Nullable String uploadedBy) {
    this(id, versionId, identity, file, details, uploadedBy, false);
  }

  /// The key of the blob that holds the bytes.
  public String originalKey() {
    return BlobLayout.original(identity.cloud(), id, versionId);
  }
}
