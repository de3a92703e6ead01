package io.darkroom.server.coverage;

import static io.darkroom.server.coverage.Coverage.done;
import static io.darkroom.server.coverage.Coverage.missing;

import java.util.List;

/// Upload API reference, sections 20 to 26: calls that make files of stored assets.
final class CreationCoverage {
  static final List<CoveredCall> CALLS =
      List.of(
          CoveredCall.missing(
              "POST /image/text",
              missing("text"),
              missing("public_id"),
              missing("font_family"),
              missing("font_size"),
              missing("font_color"),
              missing("font_weight"),
              missing("font_style"),
              missing("text_align"),
              missing("text_decoration"),
              missing("background"),
              missing("opacity"),
              missing("line_spacing"),
              missing("font_hinting"),
              missing("font_antialiasing")),
          CoveredCall.missing(
              "POST /image/sprite",
              missing("tag"),
              missing("urls"),
              missing("transformation"),
              missing("async"),
              missing("notification_url"),
              missing("batch_id"),
              missing("mode")),
          CoveredCall.missing(
              "GET /image/sprite",
              missing("tag"),
              missing("urls"),
              missing("transformation"),
              missing("mode=download"),
              missing("expires_at")),
          CoveredCall.missing(
              "POST /image/multi",
              missing("tag"),
              missing("urls"),
              missing("transformation"),
              missing("async"),
              missing("notification_url"),
              missing("batch_id"),
              missing("mode"),
              missing("format=gif"),
              missing("format=png"),
              missing("format=webp"),
              missing("format=pdf"),
              missing("format=mp4"),
              missing("format=webm")),
          CoveredCall.missing(
              "GET /image/multi",
              missing("tag"),
              missing("urls"),
              missing("transformation"),
              missing("mode=download"),
              missing("expires_at")),
          CoveredCall.missing(
              "POST /image/explode",
              missing("public_id"),
              missing("transformation"),
              missing("format"),
              missing("type"),
              missing("notification_url")),
          CoveredCall.done(
              "POST /:rt/generate_archive",
              done("mode=create"),
              done("mode=download"),
              done("mode=create_and_download"),
              done("target_format"),
              done("public_ids"),
              done("fully_qualified_public_ids"),
              missing("tags"),
              done("prefixes"),
              done("type"),
              done("transformations"),
              done("flatten_folders"),
              done("flatten_transformations"),
              done("skip_transformation_name"),
              done("use_original_filename"),
              done("allow_missing"),
              done("keep_derived"),
              done("expires_at"),
              done("phash"),
              missing("async"),
              missing("notification_url"),
              missing("batch_id"),
              done("target_public_id"),
              done("target_asset_folder"),
              done("target_tags")),
          CoveredCall.done(
              "GET /:rt/generate_archive",
              done("mode=create"),
              done("mode=download"),
              done("mode=create_and_download"),
              done("target_format"),
              done("public_ids"),
              done("fully_qualified_public_ids"),
              missing("tags"),
              done("prefixes"),
              done("type"),
              done("transformations"),
              done("flatten_folders"),
              done("flatten_transformations"),
              done("skip_transformation_name"),
              done("use_original_filename"),
              done("allow_missing"),
              done("keep_derived"),
              done("expires_at"),
              done("phash"),
              missing("async"),
              missing("notification_url"),
              missing("batch_id"),
              done("target_public_id"),
              done("target_asset_folder"),
              done("target_tags")),
          CoveredCall.done("GET /:rt/download_tag.zip", missing("tag"), done("transformation")),
          CoveredCall.refused(
              "POST /video/create_slideshow", "create_slideshow is not supported by this server"),
          CoveredCall.refused(
              "POST /video/create_video", "create_video is not supported by this server"),
          CoveredCall.refused(
              "POST /image/create_collage", "create_collage is not supported by this server"));

  private CreationCoverage() {}
}
