package io.darkroom.storage.asset;

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
/// @param moderations in the order in which they are asked; each kind at most once
public record AssetDetails(
    String displayName,
    String assetFolder,
    @Nullable String originalFilename,
    List<String> tags,
    Map<String, String> context,
    Map<String, Object> metadata,
    AccessMode accessMode,
    List<AccessRule> accessControl,
    Map<String, Object> attributes,
    List<Moderation> moderations) {

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
    DetailRules.requireFolder(assetFolder);
    if (originalFilename != null) {
      StorableText.require("original_filename", originalFilename, MAX_FILENAME_CHARACTERS);
    }
    tags = DetailRules.checkedTags(tags);
    context = DetailRules.checkedContext(context);
    metadata = DetailRules.checkedMetadata(metadata);
    accessControl = List.copyOf(accessControl);
    attributes = JsonValues.checked("attributes", attributes);
    moderations = DetailRules.checkedModerations(moderations);
  }

  /// The same without moderation.
  public AssetDetails(
      String displayName,
      String assetFolder,
      @Nullable String originalFilename,
      List<String> tags,
      Map<String, String> context,
      Map<String, Object> metadata,
      AccessMode accessMode,
      List<AccessRule> accessControl,
      Map<String, Object> attributes) {
    this(
        displayName,
        assetFolder,
        originalFilename,
        tags,
        context,
        metadata,
        accessMode,
        accessControl,
        attributes,
        List.of());
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
        Map.of(),
        List.of());
  }

  public AssetDetails withDisplayName(String newDisplayName) {
    return new AssetDetails(
        newDisplayName,
        assetFolder,
        originalFilename,
        tags,
        context,
        metadata,
        accessMode,
        accessControl,
        attributes,
        moderations);
  }

  public AssetDetails withAssetFolder(String newAssetFolder) {
    return new AssetDetails(
        displayName,
        newAssetFolder,
        originalFilename,
        tags,
        context,
        metadata,
        accessMode,
        accessControl,
        attributes,
        moderations);
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
        attributes,
        moderations);
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
        attributes,
        moderations);
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
        attributes,
        moderations);
  }

  public AssetDetails withAccessMode(AccessMode newAccessMode) {
    return new AssetDetails(
        displayName,
        assetFolder,
        originalFilename,
        tags,
        context,
        metadata,
        newAccessMode,
        accessControl,
        attributes,
        moderations);
  }

  public AssetDetails withAccessControl(List<AccessRule> newAccessControl) {
    return new AssetDetails(
        displayName,
        assetFolder,
        originalFilename,
        tags,
        context,
        metadata,
        accessMode,
        newAccessControl,
        attributes,
        moderations);
  }

  public AssetDetails withAttributes(Map<String, Object> newAttributes) {
    return new AssetDetails(
        displayName,
        assetFolder,
        originalFilename,
        tags,
        context,
        metadata,
        accessMode,
        accessControl,
        newAttributes,
        moderations);
  }

  public AssetDetails withModerations(List<Moderation> newModerations) {
    return new AssetDetails(
        displayName,
        assetFolder,
        originalFilename,
        tags,
        context,
        metadata,
        accessMode,
        accessControl,
        attributes,
        newModerations);
  }
}
