package io.darkroom.transform.plan;

import io.darkroom.transform.media.ImageFacts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is stored with a picture and may decide what a transformation makes of it.
///
/// @param regions marked or found in it
/// @param tags its tags
/// @param context its contextual metadata
/// @param metadata its structured metadata
/// @param publicId null when it has none
public record StoredFacts(
    KnownRegions regions,
    Set<String> tags,
    Map<String, String> context,
    Map<String, AssetFacts.Field> metadata,
    @Nullable String publicId) {
  /// Gravities and characteristics that look at regions.
  private static final Set<String> REGION_WORDS =
      Set.of("g_", "face", "region", "imagga", "fc", "ccc", "rc", "rn");

  public StoredFacts {
    tags = Set.copyOf(tags);
    context = Map.copyOf(context);
    metadata = Map.copyOf(metadata);
  }

  public AssetFacts with(ImageFacts image) {
    return new AssetFacts(image, regions, tags, context, metadata, publicId);
  }

  /// Those facts that a transformation of this text may ask for, as text that is the same for the
  /// same facts. Words of the text tell; a word may be taken for a question that is none, never the
  /// other way round.
  ///
  /// @param text with the texts that its names stand for
  public String askedBy(String text) {
    var asked = new StringBuilder();
    if (text.contains("tags")) {
      asked.append("tags ").append(new TreeSet<>(tags)).append('\n');
    }
    if (text.contains("ctx")) {
      asked.append("ctx ").append(new TreeMap<>(context)).append('\n');
    }
    if (text.contains("md")) {
      asked.append("md ").append(sortedMetadata()).append('\n');
    }
    if (text.contains("public_id") || text.contains("anti_removal")) { // which seeds its chance
      asked.append("public_id ").append(publicId).append('\n');
    }
    if (REGION_WORDS.stream().anyMatch(text::contains)) {
      asked
          .append("regions ")
          .append(regions.faces())
          .append(regions.custom())
          .append(new TreeMap<>(regions.named()))
          .append('\n');
    }
    return asked.toString();
  }

  private Map<String, Object> sortedMetadata() {
    var sorted = new TreeMap<String, Object>();
    metadata.forEach((name, field) ->
        sorted.put(
            name,
            field instanceof AssetFacts.Field.Choices(var values) ? new TreeSet<>(values) : field));
    return sorted;
  }
}
