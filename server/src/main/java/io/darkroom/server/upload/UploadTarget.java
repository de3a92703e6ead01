package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import org.jspecify.annotations.Nullable;

/// Where an upload goes.
///
/// @param resourceType the resource type asked for; null to have it told from the content
/// @param type the delivery type
public record UploadTarget(@Nullable ResourceType resourceType, DeliveryType type) {

  /// @param resourceType as the address names it
  /// @param typeOfPath the delivery type where the address names one; it wins over the parameter
  /// @throws ApiException when the address names no resource type, or the type is not one that
  ///   takes uploads
  static UploadTarget from(
      String resourceType, @Nullable DeliveryType typeOfPath, Parameters parameters) {
    return new UploadTarget(
        resourceType(resourceType), typeOfPath == null ? type(parameters) : typeOfPath);
  }

  private static @Nullable ResourceType resourceType(String name) {
    if (name.equals("auto")) {
      return null;
    }
    return ResourceType.findByWireName(name)
        .orElseThrow(() -> ApiException.badRequest("Invalid resource_type " + name));
  }

  private static DeliveryType type(Parameters parameters) {
    var name = parameters.find("type").orElse("upload");
    var type = DeliveryType.findByWireName(name);
    if (type.isEmpty()
        || switch (type.get()) {
          case UPLOAD, PRIVATE, AUTHENTICATED -> false;
          default -> true;
        }) {
      throw ApiException.badRequest("Invalid type " + name);
    }
    return type.get();
  }
}
