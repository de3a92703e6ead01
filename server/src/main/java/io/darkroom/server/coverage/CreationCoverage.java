package io.darkroom.server.coverage;

import static io.darkroom.server.coverage.Coverage.done;
import static io.darkroom.server.coverage.Coverage.refused;

import java.util.List;

/// Upload API reference, sections 20 to 26: calls that make files of stored assets.
final class CreationCoverage {
  static final List<CoveredCall> CALLS =
      List.of(
          CoveredCall.done(
              "POST /image/text",
              done("text"),
              done("public_id"),
              done("font_family"),
              done("font_size"),
              done("font_color"),
              done("font_weight"),
              done("font_style"),
              done("text_align"),
              done("text_decoration"),
              done("background"),
              done("opacity"),
              done("line_spacing"),
              done("font_hinting"),
              done("font_antialiasing")),
          CoveredCall.done(
              "POST /image/sprite",
              done("tag"),
              done("urls"),
              done("transformation"),
              done("async"),
              done("notification_url"),
              done("batch_id"),
              done("mode")),
          CoveredCall.done(
              "GET /image/sprite",
              done("tag"),
              done("urls"),
              done("transformation"),
              done("mode=download"),
              done("expires_at")),
          CoveredCall.done(
              "POST /image/multi",
              done("tag"),
              done("urls"),
              done("transformation"),
              done("async"),
              done("notification_url"),
              done("batch_id"),
              done("mode"),
              done("format=gif"),
              refused("format=png", "Unsupported by this server: animated png"),
              done("format=webp"),
              done("format=pdf"),
              refused("format=mp4", "Parameter format mp4 is not supported by this server"),
              refused("format=webm", "Parameter format webm is not supported by this server")),
          CoveredCall.done(
              "GET /image/multi",
              done("tag"),
              done("urls"),
              done("transformation"),
              done("mode=download"),
              done("expires_at")),
          CoveredCall.done(
              "POST /image/explode",
              done("public_id"),
              done("transformation"),
              done("format"),
              done("type"),
              done("notification_url")),
          CoveredCall.done("POST /:rt/generate_archive", archive()),
          CoveredCall.done("GET /:rt/generate_archive", archive()),
          CoveredCall.done("GET /:rt/download_tag.zip", done("tag"), done("transformation")),
          CoveredCall.refused(
              "POST /video/create_slideshow", "create_slideshow is not supported by this server"),
          CoveredCall.refused(
              "POST /video/create_video", "create_video is not supported by this server"),
          CoveredCall.refused(
              "POST /image/create_collage", "create_collage is not supported by this server"));

  /// The parameters of archives, by whichever method.
  private static Coverage[] archive() {
    return new Coverage[] {
      done("mode=create"),
      done("mode=download"),
      done("mode=create_and_download"),
      done("target_format"),
      done("public_ids"),
      done("fully_qualified_public_ids"),
      done("tags"),
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
      refused("async", "Parameter async is not supported by this server"),
      done("notification_url"),
      done("batch_id", "of asynchronous archives, so it has no meaning here"),
      done("target_public_id"),
      done("target_asset_folder"),
      done("target_tags")
    };
  }

  private CreationCoverage() {}
}
