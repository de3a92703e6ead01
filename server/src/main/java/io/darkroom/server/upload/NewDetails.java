package io.darkroom.server.upload;

import io.darkroom.server.upload.parameter.Marks;
import io.darkroom.server.upload.parameter.UploadParameters;
import io.darkroom.storage.asset.AccessMode;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.Moderation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is said of an asset from the start.
final class NewDetails {
  private NewDetails() {}

  /// @param fileName the name of the file as it counts; null when there is none
  static AssetDetails of(
      UploadParameters asked,
      MetadataValues metadata,
      FileFacts file,
      @Nullable String fileName,
      String displayName) {
    var description = asked.description();
    return new AssetDetails(
        displayName,
        Objects.requireNonNullElse(asked.naming().folders().place(), ""),
        fileName != null && asked.naming().fileName().remembered()
            ? AssetNaming.withoutExtension(fileName)
            : null,
        Objects.requireNonNullElse(description.tags(), List.of()),
        Objects.requireNonNullElse(description.context(), Map.of()),
        metadata.ofNew(),
        Objects.requireNonNullElse(asked.access().mode(), AccessMode.PUBLIC),
        Objects.requireNonNullElse(asked.access().rules(), List.of()),
        attributes(Map.of(), asked, clipped(description.marks(), file)),
        asked.processing().manualModeration() ? List.of(manual()) : List.of());
  }

  /// Somebody has to look at it.
  static Moderation manual() {
    return new Moderation("manual", Moderation.Status.PENDING, null, Instant.now());
  }

  private static Marks clipped(Marks marks, FileFacts file) {
    return file.width() == null || file.height() == null
        ? marks
        : marks.clippedTo(file.width(), file.height());
  }

  /// Settings of a caller in the place of former ones.
  static Map<String, Object> attributes(
      Map<String, Object> before, UploadParameters asked, Marks marks) {
    var attributes = new LinkedHashMap<String, Object>(before);
    putIfGiven(attributes, "face_coordinates", marks.faces());
    putIfGiven(attributes, "custom_coordinates", marks.custom());
    putIfGiven(attributes, "regions", marks.regions());
    putIfGiven(attributes, "headers", asked.description().headers());
    putIfGiven(attributes, "quality_override", asked.shaping().qualityOverride());
    return attributes;
  }

  private static void putIfGiven(
      Map<String, Object> attributes, String name, @Nullable Object value) {
    if (value != null) {
      attributes.put(name, value);
    }
  }
}
