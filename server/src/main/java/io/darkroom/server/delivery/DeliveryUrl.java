package io.darkroom.server.delivery;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The address of a delivered file, taken apart. Delivery reference, "URL grammar".
///
/// @param cloud the cloud
/// @param form resource type, delivery type, and whether a suffix may stand at the end
/// @param signature 8 or 32 characters between `s--` and `--`; null when there is none
/// @param rawComponents transformation components as they came, still percent-encoded
/// @param version the digits after `v`; null when there is none. Decoration: the current version is
///   always the one delivered
/// @param rawAsset the rest of the path as it came, without a suffix that is certainly one: a
///   public id, perhaps with an extension, or the address of a remote file
/// @param rawQuery the query that belongs to a remote file's address; empty when there is none
public record DeliveryUrl(
    CloudName cloud,
    AddressForm form,
    @Nullable String signature,
    List<String> rawComponents,
    @Nullable String version,
    String rawAsset,
    String rawQuery) {

  public DeliveryUrl {
    rawComponents = List.copyOf(rawComponents);
  }

  public ResourceType resourceType() {
    return form.resourceType();
  }

  public DeliveryType type() {
    return form.type();
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

  /// The address of the remote file that the asset part names. Proxies on the way here may have
  /// merged its double slash.
  ///
  /// @throws io.darkroom.server.http.ApiException when it is not UTF-8
  String remoteAddress() {
    var address = asset().replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*):/(?!/)", "$1://");
    return rawQuery.isEmpty() ? address : address + "?" + rawQuery;
  }

  /// What the URL signature covers: components and asset as they came, neither version nor type.
  String rawSigned() {
    return rawComponents.isEmpty() ? rawAsset : String.join("/", rawComponents) + "/" + rawAsset;
  }

  /// The same address with the last segment taken for a suffix; empty where it cannot be one.
  Optional<DeliveryUrl> withoutPossibleSuffix() {
    return form.suffix() == AddressForm.Suffix.POSSIBLE && rawAsset.indexOf('/') > 0
        ? Optional.of(withAsset(rawComponents, withoutSuffix(rawAsset)))
        : Optional.empty();
  }

  /// The id before the last segment, with the extension behind it.
  static String withoutSuffix(String rawAsset) {
    var slash = rawAsset.lastIndexOf('/');
    var id = rawAsset.substring(0, slash);
    var dot = rawAsset.indexOf('.', slash);
    var extension = dot < 0 ? "" : rawAsset.substring(dot);
    return id.endsWith(extension) ? id : id + extension;
  }

  /// The same address of a file made of many pictures: their transformation is part of its id.
  DeliveryUrl ofGenerated() {
    var name = asset();
    var dot = name.lastIndexOf('.');
    var stem = dot < 0 ? name : name.substring(0, dot);
    var id = GeneratedNames.publicId(stem, transformation()) + name.substring(stem.length());
    return withAsset(List.of(), id.replace("%", "%25"));
  }

  /// The same address with the last component read as the first folder of the public id instead.
  ///
  /// Folders may look like parameters (`w_300/pic`); clients set a version before such ids, people
  /// forget to.
  DeliveryUrl withLastComponentAsFolder() {
    var last = rawComponents.size() - 1;
    return withAsset(rawComponents.subList(0, last), rawComponents.get(last) + "/" + rawAsset);
  }

  /// The address of the uploaded picture that stands in for this one, transformed alike.
  ///
  /// @param publicId perhaps with an extension
  DeliveryUrl ofStandIn(String publicId) {
    return new DeliveryUrl(
        cloud,
        AddressForm.UPLOADED_IMAGE,
        null,
        rawComponents,
        "1",
        publicId.replace("%", "%25"),
        "");
  }

  private DeliveryUrl withAsset(List<String> components, String asset) {
    return new DeliveryUrl(cloud, form, signature, components, version, asset, rawQuery);
  }
}
