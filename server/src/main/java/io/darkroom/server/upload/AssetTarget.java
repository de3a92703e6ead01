package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetProblem;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import java.util.Optional;

/// The kind of asset that a call acts on: the resource type is part of the path, the delivery type
/// a parameter.
public record AssetTarget(ResourceType resourceType, DeliveryType type) {

  /// @throws ApiException when the path or the parameter `type` names none
  public static AssetTarget from(Call call, Parameters parameters) {
    var resourceType = call.pathParameter("resource_type");
    return new AssetTarget(
        ResourceType.findByWireName(resourceType)
            .orElseThrow(() -> ApiException.badRequest("Invalid resource_type " + resourceType)),
        deliveryType(parameters.find("type").orElse("upload")));
  }

  /// @throws ApiException when there is no delivery type of this name
  public static DeliveryType deliveryType(String name) {
    return DeliveryType.findByWireName(name)
        .orElseThrow(() -> ApiException.badRequest("Invalid type " + name));
  }

  /// The asset of an id, or none when the text cannot be a public id.
  public Optional<AssetIdentity> findIdentity(CloudName cloud, String publicId) {
    try {
      return Optional.of(identity(cloud, publicId));
    } catch (AssetException e) {
      if (e.problem() instanceof AssetProblem.InvalidPublicId) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// The asset of an id a client gave.
  ///
  /// @throws AssetException when the text cannot be a public id
  public AssetIdentity identity(CloudName cloud, String publicId) {
    return new AssetIdentity(
        cloud,
        resourceType,
        type,
        type.isRemoteUrl() ? PublicId.remote(publicId) : PublicId.parse(publicId));
  }
}
