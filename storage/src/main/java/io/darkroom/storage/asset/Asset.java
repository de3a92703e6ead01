package io.darkroom.storage.asset;

import java.time.Instant;

/// What the catalog knows of one stored original.
///
/// @param id stays when the asset is replaced, renamed or moved
/// @param current the revision that is delivered
/// @param createdAt when the asset was first saved, to the millisecond; replacing does not touch it
/// @param updatedAt when anything about it last changed, to the millisecond
public record Asset(
    AssetId id,
    AssetIdentity identity,
    AssetVersion current,
    AssetDetails details,
    Instant createdAt,
    Instant updatedAt) {

  /// The key of the blob that holds the current revision's bytes.
  public String originalKey() {
    return BlobLayout.original(identity.cloud(), current.blobOwner(), current.id());
  }

  /// The key of the blob for a file derived from the current revision.
  ///
  /// @param hash names the derivation; see [BlobLayout#derived]
  public String derivedKey(String hash) {
    return BlobLayout.derived(identity.cloud(), id, current.id(), hash);
  }
}
