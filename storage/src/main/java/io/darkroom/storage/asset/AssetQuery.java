package io.darkroom.storage.asset;

import java.util.List;

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

  /// Assets of a resource type that have a tag, whatever their delivery type.
  record OfTag(ResourceType resourceType, String tag, Direction direction) implements AssetQuery {

    /// @throws AssetException InvalidValue for a tag that no asset can have
    public OfTag {
      StorableText.require("tag", tag, AssetDetails.MAX_NAME_CHARACTERS);
    }
  }

  /// Assets of a type that have at least one of the tags, by public id, in NFC, in the order of its
  /// code points.
  ///
  /// @param tags at most 100
  record WithAnyTag(ResourceType resourceType, DeliveryType type, List<String> tags)
      implements AssetQuery {
    private static final int MAX_TAGS = 100;

    /// @throws AssetException InvalidValue for a tag that no asset can have, or too many
    public WithAnyTag {
      tags = List.copyOf(tags);
      if (tags.size() > MAX_TAGS) {
        throw StorableText.invalid("tags", tags.size() + " tags", "at most " + MAX_TAGS);
      }
      tags.forEach(tag -> StorableText.require("tags", tag, AssetDetails.MAX_NAME_CHARACTERS));
    }
  }

  /// Assets of a resource type whose moderation of a kind has a status, whatever their delivery
  /// type.
  record OfModeration(
      ResourceType resourceType, String kind, Moderation.Status status, Direction direction)
      implements AssetQuery {

    /// @throws AssetException InvalidValue for a kind that no moderation can have
    public OfModeration {
      StorableText.require("moderation_kind", kind, AssetDetails.MAX_NAME_CHARACTERS);
    }
  }
}
