package io.darkroom.server.coverage;

import static io.darkroom.server.coverage.Coverage.done;
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
          explicit());

  private UploadCoverage() {}

  /// @param ways how a file can come
  private static CoveredCall upload(String name, Coverage... ways) {
    var asked = ParameterTable.ROWS.stream().flatMap(UploadCoverage::of);
    return CoveredCall.done(
        name, Stream.concat(Arrays.stream(ways), asked).toArray(Coverage[]::new));
  }

  private static CoveredCall explicit() {
    var asked =
        ParameterTable.ROWS.stream()
            .filter(row -> ParameterTable.OF_EXPLICIT.contains(row.name()))
            .filter(row -> !row.name().equals("async"))
            .flatMap(UploadCoverage::of);
    var first =
        Stream.of(
            done("public_id"),
            Coverage.refused("eval", "Parameter eval of explicit is not supported by this server"),
            Coverage.refused(
                "async", "Parameter async of explicit is not supported by this server"));
    return CoveredCall.done(
        "POST /:rt/explicit", Stream.concat(first, asked).toArray(Coverage[]::new));
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
