package io.darkroom.storage.asset;

import java.util.Optional;

/// The older switch beside [AccessRule]: whether delivery of an asset needs a signature.
public enum AccessMode {
  PUBLIC("public"),
  AUTHENTICATED("authenticated");

  private final String wireName;

  AccessMode(String wireName) {
    this.wireName = wireName;
  }

  /// The access mode of exactly this name.
  public static Optional<AccessMode> findByWireName(String wireName) {
    for (var mode : values()) {
      if (mode.wireName.equals(wireName)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  public String wireName() {
    return wireName;
  }
}
