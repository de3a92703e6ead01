package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Every upload parameter of the reference, and what this server makes of it. A name that is not
/// here means nothing to the service either and is passed over. Upload API reference, "Upload
/// parameters".
public final class ParameterTable {
  private static final Support DONE = new Support.Done();
  private static final Support ADD_ON = new Support.NeedsAddOn();
  private static final Support OF_CLIENT = new Support.OfClient();
  private static final Set<String> NO_REQUEST = Set.of("0", "false");

  /// One parameter.
  public record Row(String name, Support support) {}

  /// In the order of the reference.
  public static final List<Row> ROWS =
      List.of(
          new Row("public_id", DONE),
          new Row("public_id_prefix", DONE),
          new Row("folder", DONE),
          new Row("asset_folder", DONE),
          new Row("use_asset_folder_as_public_id_prefix", DONE),
          new Row("display_name", DONE),
          new Row("use_filename_as_display_name", DONE),
          refused("unique_display_name"),
          new Row("use_filename", DONE),
          new Row("unique_filename", DONE),
          new Row("filename_override", DONE),
          new Row("discard_original_filename", DONE),
          new Row("type", DONE),
          new Row("overwrite", DONE),
          new Row("backup", DONE),
          new Row("format", DONE),
          new Row("allowed_formats", DONE),
          new Row("tags", DONE),
          new Row("context", DONE),
          new Row("metadata", DONE),
          new Row("clear_invalid", DONE),
          new Row("face_coordinates", DONE),
          new Row("custom_coordinates", DONE),
          new Row("regions", DONE),
          new Row("headers", DONE),
          new Row("source", DONE),
          new Row("access_mode", DONE),
          new Row("access_control", DONE),
          new Row("return_delete_token", DONE),
          new Row("upload_preset", DONE),
          new Row("transformation", DONE),
          new Row("eager", DONE),
          new Row("eager_async", DONE),
          new Row("eager_notification_url", DONE),
          new Row("responsive_breakpoints", DONE),
          new Row("background_removal", ADD_ON),
          new Row("raw_convert", ADD_ON),
          new Row("quality_override", DONE),
          refused("colors"),
          new Row("faces", DONE),
          refused("quality_analysis"),
          refused("accessibility_analysis"),
          refused("cinemagraph_analysis"),
          refused("image_metadata"),
          refused("media_metadata"),
          refused("exif"),
          refused("phash"),
          refused("visual_search"),
          refused("similarity_search"),
          new Row("async", DONE),
          new Row("notification_url", DONE),
          refused("proxy"),
          new Row("invalidate", DONE),
          new Row("moderation", DONE),
          new Row("eval", DONE),
          new Row("on_success", DONE),
          new Row("callback", DONE),
          new Row("batch_id", DONE),
          new Row("timestamp", OF_CLIENT),
          new Row("api_key", OF_CLIENT),
          new Row("signature", OF_CLIENT),
          refused("auto_transcription"),
          refused("auto_chaptering"),
          refused("auto_video_details"),
          new Row("ocr", ADD_ON),
          new Row("detection", ADD_ON),
          new Row("categorization", ADD_ON),
          new Row("auto_tagging", ADD_ON),
          refused("manifest_transformation"),
          refused("manifest_json"),
          refused("template"),
          refused("template_vars"),
          new Row("allow_missing", OF_CLIENT),
          new Row("timeout", OF_CLIENT),
          new Row("chunk_size", OF_CLIENT),
          new Row("filename", OF_CLIENT),
          new Row("resource_type", OF_CLIENT),
          new Row("use_cache", OF_CLIENT),
          new Row("return_error", OF_CLIENT),
          new Row("unsigned", OF_CLIENT));

  private static final Map<String, Support> BY_NAME =
      ROWS.stream().collect(Collectors.toUnmodifiableMap(Row::name, Row::support));

  /// What `explicit` takes as well.
  public static final Set<String> OF_EXPLICIT =
      Set.of(
          "asset_folder",
          "display_name",
          "unique_display_name",
          "type",
          "tags",
          "context",
          "metadata",
          "clear_invalid",
          "face_coordinates",
          "custom_coordinates",
          "regions",
          "headers",
          "access_control",
          "eager",
          "eager_async",
          "eager_notification_url",
          "responsive_breakpoints",
          "background_removal",
          "raw_convert",
          "quality_override",
          "colors",
          "faces",
          "quality_analysis",
          "accessibility_analysis",
          "cinemagraph_analysis",
          "image_metadata",
          "media_metadata",
          "exif",
          "phash",
          "visual_search",
          "similarity_search",
          "async",
          "notification_url",
          "invalidate",
          "moderation",
          "on_success",
          "batch_id",
          "auto_transcription",
          "auto_chaptering",
          "auto_video_details",
          "ocr",
          "detection",
          "categorization",
          "auto_tagging");

  private ParameterTable() {}

  private static Row refused(String name) {
    return new Row(
        name, new Support.Refused(ApiProblem.BadRequest.unsupported(name).publicMessage()));
  }

  /// Refuses what this server does not do. A false flag asks for nothing.
  ///
  /// @throws ApiException naming the first parameter that is refused
  static void check(Parameters parameters) {
    parameters
        .values()
        .forEach((name, values) -> {
          if (BY_NAME.get(name) instanceof Support.Refused(var message)
              && !NO_REQUEST.contains(values.getLast())) {
            throw ApiException.badRequest(message);
          }
        });
  }
}
