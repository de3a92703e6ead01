package io.darkroom.server.upload;

import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.parameter.KeyValueList;
import io.darkroom.storage.definition.UploadPreset;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts the settings of a preset and the parameters of a request together. Upload API reference,
/// "Upload presets and unsigned upload": of single values one side wins; tags, context and metadata
/// are united, and the same side wins key by key.
final class PresetMerge {
  /// Settings that say nothing about an upload, or that belong to one picture only.
  private static final Set<String> NOT_MERGED =
      Set.of(
          "face_coordinates",
          "custom_coordinates",
          "regions",
          "upload_preset",
          "disallow_public_id",
          "live",
          "public_id");

  private PresetMerge() {}

  /// The request wins.
  static Parameters signed(Parameters request, UploadPreset preset) {
    return merged(request, preset, false);
  }

  /// The preset wins, and nothing is overwritten.
  static Parameters unsigned(Parameters request, UploadPreset preset) {
    return new Parameters.Builder()
        .overlay(merged(request, preset, true))
        .overlay(single("overwrite", "false"))
        .build();
  }

  private static Parameters merged(Parameters request, UploadPreset preset, boolean presetWins) {
    var settings = parameters(preset.settings());
    var weak = presetWins ? request : settings;
    var strong = presetWins ? settings : request;
    var merged = new LinkedHashMap<>(weak.values());
    merged.putAll(strong.values());
    unite(merged, "context", weak, strong, KeyValueList::parse);
    unite(merged, "metadata", weak, strong, KeyValueList::parseMetadata);
    var tags = new LinkedHashSet<>(request.commaList("tags"));
    tags.addAll(settings.commaList("tags"));
    if (!tags.isEmpty()) {
      merged.put("tags", List.copyOf(tags));
    }
    if (isOn(preset.settings().get("disallow_public_id"))) {
      merged.remove("public_id");
      merged.put("unique_filename", List.of("true"));
    }
    return new Parameters(merged);
  }

  private static void unite(
      Map<String, List<String>> merged,
      String name,
      Parameters weak,
      Parameters strong,
      Function<String, Map<String, String>> reader) {
    if (weak.find(name).isEmpty() || strong.find(name).isEmpty()) {
      return;
    }
    var pairs = new LinkedHashMap<String, Object>(reader.apply(weak.require(name)));
    pairs.putAll(reader.apply(strong.require(name)));
    merged.put(name, List.of(new JsonObject(pairs).encode()));
  }

  private static boolean isOn(@Nullable Object setting) {
    return setting != null && Set.of("true", "1").contains(setting.toString());
  }

  private static Parameters parameters(Map<String, Object> settings) {
    var parameters = new Parameters.Builder();
    settings.forEach((name, value) -> {
      if (!NOT_MERGED.contains(name)) {
        ParameterValues.add(parameters, name, value);
      }
    });
    return parameters.build();
  }

  private static Parameters single(String name, String value) {
    return new Parameters(Map.of(name, List.of(value)));
  }
}
