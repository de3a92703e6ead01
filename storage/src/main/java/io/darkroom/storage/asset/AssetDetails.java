package io.darkroom.storage.asset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people said about an asset: all that can change without new bytes. Collections keep the
/// given order; every text has to be storable (well-formed, no NUL).
///
/// @param displayName at most 255 characters, without a slash
/// @param assetFolder the path of the folder it is shown in, such as `a/b`, at most 255 characters;
///   empty for the root; no slash at either end and no empty element
/// @param originalFilename the name of the uploaded file without its extension; absent when unknown
/// @param tags at most 1000, each 1 to 255 characters; duplicates are dropped
/// @param context at most 1000 pairs; keys of 1 to 1024 characters
/// @param metadata structured metadata by external id (1 to 255 characters): each value is a
///   String, a Long (an Integer is made one) or a List of String that is not empty. Already checked
///   against the fields; the catalog does not look at them
/// @param accessControl who may see it; empty when nothing was said
/// @param attributes everything else callers set, by its name in the API (`custom_coordinates`,
///   `face_coordinates`, `regions`, `quality_override`, `headers`), as JSON values: String,
///   Boolean, Long, Double, List, Map, without null
public record AssetDetails(
    String displayName,
    String assetFolder,
    @Nullable String originalFilename,
    List<String> tags,
    Map<String, String> context,
    Map<String, Object> metadata,
    AccessMode accessMode,
    List<AccessRule> accessControl,
    Map<String, Object> attributes) {

  public static final int MAX_NAME_CHARACTERS = 255;
  public static final int MAX_FILENAME_CHARACTERS = 1024;
  public static final int MAX_TAGS = 1000;
  public static final int MAX_CONTEXT_PAIRS = 1000;
  public static final int MAX_CONTEXT_KEY_CHARACTERS = 1024;

  /// @throws AssetException InvalidValue
  public AssetDetails {
    StorableText.require("display_name", displayName, MAX_NAME_CHARACTERS);
    if (displayName.contains("/")) {
      throw StorableText.invalid("display_name", displayName, "a name without a slash");
    }
    requireFolder(assetFolder);
    if (originalFilename != null) {
      StorableText.require("original_filename", originalFilename, MAX_FILENAME_CHARACTERS);
    }
    tags = checkedTags(tags);
    context = checkedContext(context);
    metadata = checkedMetadata(metadata);
    accessControl = List.copyOf(accessControl);
    attributes = JsonValues.checked("attributes", attributes);
  }

  /// Public, untagged and in the root folder.
  public static AssetDetails named(String displayName) {
    return new AssetDetails(
        displayName,
        "",
        null,
        List.of(),
        Map.of(),
        Map.of(),
        AccessMode.PUBLIC,
        List.of(),
        Map.of());
  }

  public AssetDetails withAssetFolder(String folder) {
    return new AssetDetails(
        displayName,
        folder,
        originalFilename,
        tags,
        context,
        metadata,
        accessMode,
        accessControl,
        attributes);
  }

  public AssetDetails withTags(List<String> newTags) {
    return new AssetDetails(
        displayName,
        assetFolder,
        originalFilename,
        newTags,
        context,
        metadata,
        accessMode,
        accessControl,
        attributes);
  }

  public AssetDetails withContext(Map<String, String> newContext) {
    return new AssetDetails(
        displayName,
        assetFolder,
        originalFilename,
        tags,
        newContext,
        metadata,
        accessMode,
        accessControl,
        attributes);
  }

  public AssetDetails withMetadata(Map<String, Object> newMetadata) {
    return new AssetDetails(
        displayName,
        assetFolder,
        originalFilename,
        tags,
        context,
        newMetadata,
        accessMode,
        accessControl,
        attributes);
  }

  private static void requireFolder(String folder) {
    StorableText.require("asset_folder", folder, MAX_NAME_CHARACTERS);
    if (folder.startsWith("/") || folder.endsWith("/") || folder.contains("//")) {
      throw StorableText.invalid("asset_folder", folder, "a path without empty elements");
    }
  }

  private static List<String> checkedTags(List<String> tags) {
    var distinct = new LinkedHashSet<>(tags);
    if (distinct.size() > MAX_TAGS) {
      throw StorableText.invalid("tags", distinct.size() + " tags", "at most " + MAX_TAGS);
    }
    distinct.forEach(tag -> requireName("tags", tag, MAX_NAME_CHARACTERS));
    return List.copyOf(distinct);
  }

  private static Map<String, String> checkedContext(Map<String, String> context) {
    if (context.size() > MAX_CONTEXT_PAIRS) {
      throw StorableText.invalid(
          "context", context.size() + " pairs", "at most " + MAX_CONTEXT_PAIRS);
    }
    context.forEach((key, value) -> {
      requireName("context", key, MAX_CONTEXT_KEY_CHARACTERS);
      StorableText.require("context", value, Integer.MAX_VALUE);
    });
    return Collections.unmodifiableMap(new LinkedHashMap<>(context));
  }

  private static Map<String, Object> checkedMetadata(Map<String, Object> metadata) {
    var checked = new LinkedHashMap<String, Object>();
    metadata.forEach((field, value) -> {
      requireName("metadata", field, MAX_NAME_CHARACTERS);
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

  private static void requireName(String parameter, String name, int maxCharacters) {
    StorableText.require(parameter, name, maxCharacters);
    if (name.isEmpty()) {
      throw StorableText.invalid(parameter, "''", "at least 1 character");
    }
  }
}
