package io.darkroom.server.coverage;

import static io.darkroom.server.coverage.Coverage.done;
import static io.darkroom.server.coverage.Coverage.missing;
import static io.darkroom.server.coverage.Coverage.refused;

import io.darkroom.server.upload.parameter.AddOns;
import io.darkroom.server.upload.parameter.ParameterTable;
import io.darkroom.server.upload.parameter.Support;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Upload API reference, sections 5 to 14: calls that take a file or act as if.
final class UploadCoverage {
  static final List<CoveredCall> CALLS =
      List.of(
          upload(
              "POST /:rt/upload",
              done("file (part with a file name)"),
              done("file (http, https)"),
              refused("file (ftp, gs, azure)", "Unsupported source URL: <address>"),
              done("file (s3)"),
              done("file (data URI)"),
              done("X-Unique-Upload-Id, Content-Range")),
          CoveredCall.done("PUT /:rt/upload"),
          CoveredCall.done("POST /upload"),
          CoveredCall.done("POST /:rt/upload_chunked"),
          CoveredCall.done("POST /:rt/private"),
          CoveredCall.done("POST /:rt/authenticated"),
          CoveredCall.missing(
              "POST /:rt/explicit",
              missing("public_id"),
              missing("asset_folder"),
              missing("display_name"),
              missing("unique_display_name"),
              missing("type"),
              missing("tags"),
              missing("context"),
              missing("metadata"),
              missing("clear_invalid"),
              missing("face_coordinates"),
              missing("custom_coordinates"),
              missing("regions"),
              missing("headers"),
              missing("access_control"),
              missing("eager"),
              missing("eager_async"),
              missing("eager_notification_url"),
              missing("responsive_breakpoints"),
              missing("background_removal"),
              missing("raw_convert"),
              missing("quality_override"),
              missing("colors"),
              missing("faces"),
              missing("quality_analysis"),
              missing("accessibility_analysis"),
              missing("cinemagraph_analysis"),
              missing("image_metadata"),
              missing("media_metadata"),
              missing("exif"),
              missing("phash"),
              missing("visual_search"),
              missing("similarity_search"),
              missing("async"),
              missing("notification_url"),
              missing("invalidate"),
              missing("moderation"),
              missing("eval"),
              missing("on_success"),
              missing("batch_id"),
              missing("auto_transcription"),
              missing("auto_chaptering"),
              missing("auto_video_details"),
              missing("ocr"),
              missing("detection"),
              missing("categorization"),
              missing("auto_tagging")));

  private UploadCoverage() {}

  /// @param ways how a file can come
  private static CoveredCall upload(String name, Coverage... ways) {
    var asked = ParameterTable.ROWS.stream().flatMap(UploadCoverage::of);
    return CoveredCall.done(
        name, Stream.concat(Arrays.stream(ways), asked).toArray(Coverage[]::new));
  }

  private static Stream<Coverage> of(ParameterTable.Row row) {
    return switch (row.support()) {
      case Support.Done() -> Stream.of(done(row.name()));
      case Support.Refused(var message) -> Stream.of(Coverage.refused(row.name(), message));
      case Support.NeedsAddOn() -> Stream.of(Coverage.refused(row.name(), AddOns.REFUSAL));
      case Support.OfClient() -> Stream.empty();
    };
  }
}
