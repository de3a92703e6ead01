package io.darkroom.storage.asset;

/// A version of an asset that is kept when it is replaced or deleted.
///
/// @param identity the asset's own, as it is now or last was
/// @param current whether it is what is delivered
public record BackedUpVersion(
    AssetId asset, AssetIdentity identity, AssetVersion version, boolean current) {

  /// The key of the blob that holds its bytes.
  public String originalKey() {
    return BlobLayout.original(identity.cloud(), version.blobOwner(), version.id());
  }
}
