package io.darkroom.storage.asset;

/// Which assets of a cloud a listing shows, and in which order. Admin API reference: "Resources".
public sealed interface AssetQuery {

  /// The order by time of creation. Assets made in the same millisecond have a fixed order too, and
  /// one direction is the exact reverse of the other.
  enum Direction {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  /// All assets of a resource type, whatever their delivery type.
  record OfResourceType(ResourceType resourceType, Direction direction) implements AssetQuery {}

  /// All assets of a resource type and a delivery type.
  record OfType(ResourceType resourceType, DeliveryType type, Direction direction)
      implements AssetQuery {}

  /// Assets whose public id, in NFC, begins with a prefix, by public id in the order of its code
  /// points. The prefix knows nothing of folders; an empty one selects all of the type.
  record WithPrefix(ResourceType resourceType, DeliveryType type, String prefix)
      implements AssetQuery {

    /// @throws AssetException InvalidValue for a prefix that no public id can have
    public WithPrefix {
      StorableText.require("prefix", prefix, PublicId.MAX_REMOTE_BYTES);
    }
  }
}
