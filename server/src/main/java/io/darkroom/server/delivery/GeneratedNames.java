package io.darkroom.server.delivery;

import io.darkroom.storage.asset.DeliveryType;

/// The ids of files made of many pictures. Upload API reference, "sprite" and "multi".
public final class GeneratedNames {
  private GeneratedNames() {}

  /// Whether a transformation before an id is part of it, rather than to be done to the file.
  static boolean isGenerated(DeliveryType type) {
    return type == DeliveryType.SPRITE || type == DeliveryType.MULTI;
  }

  /// @param name a tag, or one made up
  /// @param transformation of each picture; empty for none
  public static String publicId(String name, String transformation) {
    return transformation.isEmpty() ? name : name + "," + transformation;
  }
}
