package io.darkroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.server.coverage.ApiCoverage;
import io.darkroom.server.coverage.Coverage;
import io.darkroom.server.coverage.CoveredCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/api-coverage.md` is written from the table in [ApiCoverage]: run with
/// `-Ddarkroom.write-docs=true` to write it anew.
final class ApiCoverageTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("darkroom.root", "..")).resolve("docs/api-coverage.md");

  @Test
  void documentIsUpToDate() throws IOException {
    var current = ApiCoverage.markdown();
    if (Boolean.getBoolean("darkroom.write-docs")) {
      Files.writeString(DOCUMENT, current);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }

  @Test
  void answersWhatTheTableSaysAndNothingElse(@TempDir Path data) {
    var settings = Map.of("http.port", "0", "data.dir", data.toString());
    try (var application =
        Application.start(
            Settings.load(
                AllSettings.ALL, List.of(new SettingSource.InMemory("test", settings))))) {
      var routes = application.api().stream().map(Route::referenceName).toList();
      var answered =
          ApiCoverage.calls().stream()
              .filter(CoveredCall::isAnswered)
              .map(CoveredCall::name)
              .toList();

      assertThat(routes).containsExactlyInAnyOrderElementsOf(answered);
    }
  }

  @Test
  void namesEveryParameterOnceAndTheErrorOfWhatIsRefused() {
    for (var call : ApiCoverage.calls()) {
      var names = new HashSet<String>();
      for (var row : call.rows()) {
        assertThat(names.add(row.name())).as(call.name() + " " + row.name()).isTrue();
        assertThat(row.status() == Coverage.Status.REFUSED && row.note().isEmpty())
            .as("the error of " + call.name() + " " + row.name())
            .isFalse();
      }
    }
  }
}
