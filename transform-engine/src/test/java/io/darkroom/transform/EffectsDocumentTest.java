package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.portable.PortableEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/effects.md` is written from the catalog: run with `-Ddarkroom.write-docs=true` to write it
/// anew.
final class EffectsDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("darkroom.root", "..")).resolve("docs/effects.md");

  @Test
  void isUpToDate() throws IOException {
    var current = EffectReference.markdown(new PortableEngine());
    if (Boolean.getBoolean("darkroom.write-docs")) {
      Files.writeString(DOCUMENT, current);
    }

    assertThat(Files.readString(DOCUMENT)).isEqualTo(current);
  }
}
