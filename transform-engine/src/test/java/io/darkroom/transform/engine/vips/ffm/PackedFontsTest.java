package io.darkroom.transform.engine.vips.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fonts on the class path, as far as the build has packed them.
final class PackedFontsTest {
  @TempDir Path folder;

  @Test
  void laysFontsOutWithAConfigurationThatNamesThem() throws IOException {
    var own = folder.resolve("own");
    var file = PackedFonts.findConfiguration(own);
    assumeTrue(file.isPresent(), "no fonts are packed");

    assertThat(Files.readString(file.get()))
        .contains("<dir>" + own.resolve("fonts").toAbsolutePath() + "</dir>")
        .contains("<family>Arial</family><default><family>DejaVu Sans</family></default>");
    assertThat(Files.size(own.resolve("fonts").resolve("DejaVuSans.ttf"))).isGreaterThan(100_000);
    assertThat(PackedFonts.findConfiguration(own)).isEqualTo(file);
  }
}
