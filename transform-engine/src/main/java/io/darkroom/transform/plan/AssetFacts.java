package io.darkroom.transform.plan;

import io.darkroom.transform.media.ImageFacts;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What planning may ask of a stored picture: what its header says, and what is stored with it.
///
/// @param image from the header
/// @param regions marked or found in it
/// @param tags its tags
/// @param context its contextual metadata
/// @param metadata its structured metadata
/// @param publicId null when it has none
public record AssetFacts(
    ImageFacts image,
    KnownRegions regions,
    Set<String> tags,
    Map<String, String> context,
    Map<String, Field> metadata,
    @Nullable String publicId) {
  public AssetFacts {
    tags = Set.copyOf(tags);
    context = Map.copyOf(context);
    metadata = Map.copyOf(metadata);
  }

  /// A picture of which only the header is known.
  public static AssetFacts of(ImageFacts image) {
    return new AssetFacts(image, KnownRegions.NONE, Set.of(), Map.of(), Map.of(), null);
  }

  public AssetFacts withRegions(KnownRegions known) {
    return new AssetFacts(image, known, tags, context, metadata, publicId);
  }

  /// The value of a field of structured metadata.
  public sealed interface Field {
    record Numeric(double value) implements Field {}

    record Text(String value) implements Field {}

    /// The chosen values of a field with several.
    record Choices(Set<String> values) implements Field {
      public Choices {
        values = Set.copyOf(values);
      }
    }
  }
}
