package io.darkroom.storage.asset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What can be said about an asset: checks of each part of [AssetDetails], which return the part as
/// it is kept.
final class DetailRules {

  private DetailRules() {}

  static void requireFolder(String folder) {
    StorableText.require("asset_folder", folder, AssetDetails.MAX_NAME_CHARACTERS);
    if (folder.startsWith("/") || folder.endsWith("/") || folder.contains("//")) {
      throw StorableText.invalid("asset_folder", folder, "a path without empty elements");
    }
  }

  static List<String> checkedTags(List<String> tags) {
    var distinct = new LinkedHashSet<>(tags);
    if (distinct.size() > AssetDetails.MAX_TAGS) {
      throw StorableText.invalid(
          "tags", distinct.size() + " tags", "at most " + AssetDetails.MAX_TAGS);
    }
    distinct.forEach(tag -> requireName("tags", tag, AssetDetails.MAX_NAME_CHARACTERS));
    return List.copyOf(distinct);
  }

  static Map<String, String> checkedContext(Map<String, String> context) {
    if (context.size() > AssetDetails.MAX_CONTEXT_PAIRS) {
      throw StorableText.invalid(
          "context", context.size() + " pairs", "at most " + AssetDetails.MAX_CONTEXT_PAIRS);
    }
    context.forEach((key, value) -> {
      requireName("context", key, AssetDetails.MAX_CONTEXT_KEY_CHARACTERS);
      StorableText.require("context", value, Integer.MAX_VALUE);
    });
    return Collections.unmodifiableMap(new LinkedHashMap<>(context));
  }

  static Map<String, Object> checkedMetadata(Map<String, Object> metadata) {
    var checked = new LinkedHashMap<String, Object>();
    metadata.forEach((field, value) -> {
      requireName("metadata", field, AssetDetails.MAX_NAME_CHARACTERS);
      checked.put(field, checkedMetadataValue(field, value));
    });
    return Collections.unmodifiableMap(checked);
  }

  private static Object checkedMetadataValue(String field, Object value) {
    return switch (value) {
      case String text -> StorableText.require("metadata", text, Integer.MAX_VALUE);
      case Integer number -> number.longValue();
      case Long number -> number;
      case List<?> list when !list.isEmpty() -> {
        var choices = new ArrayList<String>(list.size());
        for (var element : list) {
          if (!(element instanceof String choice)) {
            throw StorableText.invalid("metadata", field, "a list of texts");
          }
          choices.add(StorableText.require("metadata", choice, Integer.MAX_VALUE));
        }
        yield List.copyOf(choices);
      }
      default ->
          throw StorableText.invalid("metadata", field, "a text, a number or a list of texts");
    };
  }

  static List<Moderation> checkedModerations(List<Moderation> moderations) {
    var kinds = new LinkedHashSet<String>();
    for (var moderation : moderations) {
      if (!kinds.add(moderation.kind())) {
        throw StorableText.invalid("moderation", moderation.kind(), "each kind once");
      }
    }
    return List.copyOf(moderations);
  }

  static void requireName(String parameter, String name, int maxCharacters) {
    StorableText.require(parameter, name, maxCharacters);
    if (name.isEmpty()) {
      throw StorableText.invalid(parameter, "''", "at least 1 character");
    }
  }
}
