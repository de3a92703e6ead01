package io.darkroom.storage.asset;

import java.util.Optional;

/// What kind of file an asset is, as named in URLs and answers. Audio is `video`.
public enum ResourceType {
  IMAGE("image"),
  VIDEO("video"),
  RAW("raw");

  private final String wireName;

  ResourceType(String wireName) {
    this.wireName = wireName;
  }

  /// The resource type of exactly this name; `auto` is none, it asks for one.
  public static Optional<ResourceType> findByWireName(String wireName) {
    for (var resourceType : values()) {
      if (resourceType.wireName.equals(wireName)) {
        return Optional.of(resourceType);
      }
    }
    return Optional.empty();
  }

  public String wireName() {
    return wireName;
  }
}
