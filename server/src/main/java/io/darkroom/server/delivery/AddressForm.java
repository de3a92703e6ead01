package io.darkroom.server.delivery;

import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an address says resource type and delivery type: in full (`image/upload/`), by a short word
/// (`iu/`, `images/`), or not at all. Delivery reference, "Shortened and SEO forms".
///
/// @param suffix whether the address ends in a segment that is only there to be read
record AddressForm(ResourceType resourceType, DeliveryType type, Suffix suffix) {
  /// The last segment of an address, when people and search engines alone read it.
  enum Suffix {
    NONE,
    PRESENT,
    /// Perhaps: the whole rest is looked up as a public id first.
    POSSIBLE
  }

  /// `image/upload/`.
  static final AddressForm UPLOADED_IMAGE =
      new AddressForm(ResourceType.IMAGE, DeliveryType.UPLOAD, Suffix.NONE);

  private static final AddressForm ROOT =
      new AddressForm(ResourceType.IMAGE, DeliveryType.UPLOAD, Suffix.POSSIBLE);

  private static final Map<String, AddressForm> SHORT =
      Map.of(
          "iu", UPLOADED_IMAGE,
          "images", new AddressForm(ResourceType.IMAGE, DeliveryType.UPLOAD, Suffix.PRESENT),
          "private_images",
              new AddressForm(ResourceType.IMAGE, DeliveryType.PRIVATE, Suffix.PRESENT),
          "authenticated_images",
              new AddressForm(ResourceType.IMAGE, DeliveryType.AUTHENTICATED, Suffix.PRESENT),
          "videos", new AddressForm(ResourceType.VIDEO, DeliveryType.UPLOAD, Suffix.PRESENT),
          "files", new AddressForm(ResourceType.RAW, DeliveryType.UPLOAD, Suffix.PRESENT));

  /// Whether a segment says the form, so that what follows it belongs to no cloud's name.
  static boolean isSaidBy(@Nullable String segment) {
    return segment != null
        && (SHORT.containsKey(segment) || ResourceType.findByWireName(segment).isPresent());
  }

  /// Takes the segments that say the form; none for a root path.
  ///
  /// @throws ApiException when a resource type is followed by no delivery type
  static AddressForm take(PathSegments segments) {
    var first = segments.peek(0);
    if (first == null) {
      throw ApiException.notFound("Resource not found");
    }
    var shortForm = SHORT.get(first);
    if (shortForm != null && segments.left() > 1) {
      segments.take();
      return shortForm;
    }
    var resourceType = ResourceType.findByWireName(first);
    if (resourceType.isEmpty()) {
      return ROOT;
    }
    segments.take();
    return new AddressForm(resourceType.get(), deliveryType(segments.take()), Suffix.NONE);
  }

  private static DeliveryType deliveryType(String name) {
    return Optional.of(name.equals("public") ? "upload" : name) // an alias of old clients
        .flatMap(DeliveryType::findByWireName)
        .orElseThrow(() -> ApiException.notFound("Resource not found - " + name));
  }
}
