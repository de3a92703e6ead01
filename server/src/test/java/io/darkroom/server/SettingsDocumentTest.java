package io.darkroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.config.SettingsReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/settings.md` is written from the declared settings: run with `-Ddarkroom.write-docs=true`
/// to write it anew.
final class SettingsDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("darkroom.root", "..")).resolve("docs/settings.md");

  @Test
  void isUpToDate() throws IOException {
    var current = SettingsReference.markdown(AllSettings.ALL);
    if (Boolean.getBoolean("darkroom.write-docs")) {
      Files.writeString(DOCUMENT, current);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }
}
