package io.darkroom.storage.asset;

/// What names an asset in URLs: the same public id under another resource type or delivery type is
/// another asset.
public record AssetIdentity(
    CloudName cloud, ResourceType resourceType, DeliveryType type, PublicId publicId) {

  /// @throws AssetException InvalidPublicId when the delivery type does not take such an id
  public AssetIdentity {
    if (!type.isRemoteUrl()) {
      PublicId.requireUploadable(publicId.value());
    }
  }
}
