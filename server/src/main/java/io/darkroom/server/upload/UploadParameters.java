package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an upload asks for beside the file. Upload API reference, "Upload parameters".
///
/// @param publicId the id asked for; null to have one made
/// @param publicIdPrefix path put before the id; null for none
/// @param folder path put before the id when there is no prefix, and the folder itself; null for
///   none
/// @param assetFolder the folder to list the asset in, independent of the id; null for none
/// @param assetFolderIsPrefix whether the asset folder also goes before the id
/// @param displayName the label asked for; null to have one derived
/// @param fileNameIsDisplayName whether the file's name is the label
/// @param useFileName whether the id is made from the file's name
/// @param uniqueFileName whether such an id gets a random ending
/// @param fileNameOverride takes the place of the received file's name; null for none
/// @param keepFileName whether the file's name is remembered
/// @param overwrite whether an asset of the same id is replaced
/// @param format for raw files the extension to append to the id; null for none
/// @param allowedFormats formats accepted, canonical names; empty for all
/// @param tags in the order given, without repetitions
/// @param context free key-value pairs in the order given
record UploadParameters(
    @Nullable String publicId,
    @Nullable String publicIdPrefix,
    @Nullable String folder,
    @Nullable String assetFolder,
    boolean assetFolderIsPrefix,
    @Nullable String displayName,
    boolean fileNameIsDisplayName,
    boolean useFileName,
    boolean uniqueFileName,
    @Nullable String fileNameOverride,
    boolean keepFileName,
    boolean overwrite,
    @Nullable String format,
    List<String> allowedFormats,
    List<String> tags,
    Map<String, String> context) {

  /// Parameters of the reference that ask for work this server does not do. A false flag asks for
  /// nothing.
  private static final Set<String> UNSUPPORTED =
      Set.of(
          "accessibility_analysis",
          "access_control",
          "async",
          "auto_chaptering",
          "auto_tagging",
          "auto_transcription",
          "auto_video_details",
          "background_removal",
          "backup",
          "callback",
          "categorization",
          "cinemagraph_analysis",
          "colors",
          "custom_coordinates",
          "detection",
          "eager",
          "eager_async",
          "eager_notification_url",
          "eval",
          "exif",
          "face_coordinates",
          "faces",
          "headers",
          "image_metadata",
          "media_metadata",
          "metadata",
          "moderation",
          "notification_url",
          "ocr",
          "on_success",
          "phash",
          "proxy",
          "quality_analysis",
          "quality_override",
          "raw_convert",
          "regions",
          "responsive_breakpoints",
          "return_delete_token",
          "similarity_search",
          "template",
          "template_vars",
          "transformation",
          "unique_display_name",
          "upload_preset",
          "visual_search");

  private static final Set<String> NO_REQUEST = Set.of("0", "false");

  /// @throws ApiException naming the parameter that cannot be used
  static UploadParameters from(Parameters parameters) {
    for (var name : parameters.values().keySet()) {
      if (UNSUPPORTED.contains(name) && !NO_REQUEST.contains(parameters.require(name))) {
        throw new ApiException(ApiProblem.BadRequest.unsupported(name));
      }
    }
    if (!parameters.find("access_mode").orElse("public").equals("public")) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("access_mode"));
    }
    var displayName = text(parameters, "display_name");
    if (displayName != null && displayName.indexOf('/') >= 0) {
      throw ApiException.badRequest("Display name cannot contain slashes");
    }
    return new UploadParameters(
        text(parameters, "public_id"),
        path(parameters, "public_id_prefix"),
        path(parameters, "folder"),
        path(parameters, "asset_folder"),
        parameters.flag("use_asset_folder_as_public_id_prefix", false),
        displayName,
        parameters.flag("use_filename_as_display_name", false),
        parameters.flag("use_filename", false),
        parameters.flag("unique_filename", true),
        text(parameters, "filename_override"),
        !parameters.flag("discard_original_filename", false),
        parameters.flag("overwrite", true),
        text(parameters, "format"),
        parameters.commaList("allowed_formats"),
        parameters.commaList("tags"),
        KeyValueList.parse(parameters.find("context").orElse("")));
  }

  private static @Nullable String text(Parameters parameters, String name) {
    return parameters.find(name).orElse(null);
  }

  /// A folder path without slashes at its ends; null when nothing is left.
  private static @Nullable String path(Parameters parameters, String name) {
    var stripped = parameters.find(name).orElse("").replaceAll("^/+|/+$", "");
    return stripped.isEmpty() ? null : stripped;
  }
}
