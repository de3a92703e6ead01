package io.darkroom.server.delivery;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The address of a delivered file, taken apart. Delivery reference, "URL grammar".
///
/// @param cloud the cloud
/// @param resourceType the resource type
/// @param type the delivery type
/// @param signature 8 or 32 characters between `s--` and `--`; null when there is none
/// @param rawComponents transformation components as they came, still percent-encoded
/// @param version the digits after `v`; null when there is none. Decoration: the current version is
///   always the one delivered
/// @param rawAsset the rest of the path as it came: a public id, perhaps with an extension
public record DeliveryUrl(
    CloudName cloud,
    ResourceType resourceType,
    DeliveryType type,
    @Nullable String signature,
    List<String> rawComponents,
    @Nullable String version,
    String rawAsset) {

  public DeliveryUrl {
    rawComponents = List.copyOf(rawComponents);
  }

  /// The transformation as text, decoded once; empty when there is none.
  ///
  /// @throws io.darkroom.server.http.ApiException when it is not UTF-8
  public String transformation() {
    return PercentDecoder.decode(String.join("/", rawComponents));
  }

  /// The asset part, decoded once.
  ///
  /// @throws io.darkroom.server.http.ApiException when it is not UTF-8
  public String asset() {
    return PercentDecoder.decode(rawAsset);
  }

  /// What the URL signature covers: components and asset as they came, neither version nor type.
  String rawSigned() {
    return rawComponents.isEmpty() ? rawAsset : String.join("/", rawComponents) + "/" + rawAsset;
  }

  /// The same address with the last component read as the first folder of the public id instead.
  ///
  /// Folders may look like parameters (`w_300/pic`); clients set a version before such ids, people
  /// forget to.
  DeliveryUrl withLastComponentAsFolder() {
    var last = rawComponents.size() - 1;
    return new DeliveryUrl(
        cloud,
        resourceType,
        type,
        signature,
        rawComponents.subList(0, last),
        version,
        rawComponents.get(last) + "/" + rawAsset);
  }
}
