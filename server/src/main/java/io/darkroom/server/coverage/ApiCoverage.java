package io.darkroom.server.coverage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All calls of the reference, and `docs/api-coverage.md`, which is written from them.
public final class ApiCoverage {
  private static final String HEAD =
      """
      # What of the API is built

      Every call and parameter of the Upload API: `done`, `refused` with the error that clients get, or
      `missing`. Parameters that the reference does not name are ignored, except in unsigned uploads.
      `timestamp`, `api_key` and `signature` go with every signed call.

      """;

  private ApiCoverage() {}

  /// In the order of the reference.
  public static List<CoveredCall> calls() {
    return Stream.of(UploadCoverage.CALLS, AssetCoverage.CALLS, CreationCoverage.CALLS)
        .flatMap(List::stream)
        .toList();
  }

  public static String markdown() {
    return calls().stream().map(ApiCoverage::section).collect(Collectors.joining("\n", HEAD, ""));
  }

  private static String section(CoveredCall call) {
    return call.rows().stream()
        .map(ApiCoverage::row)
        .collect(
            Collectors.joining(
                "", "## " + call.name() + "\n\n| Parameter | | |\n|---|---|---|\n", ""));
  }

  private static String row(Coverage row) {
    return "| %s | %s | %s |\n"
        .formatted(
            row.name().isEmpty() ? "the call itself" : "`" + row.name() + "`",
            row.status().name().toLowerCase(Locale.ROOT),
            row.note().replace("|", "\\|"));
  }
}
