package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.ImageEngines.Choice;
import io.darkroom.transform.engine.font.FontLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageEnginesTest {
  @TempDir private Path folder;

  private EngineConfig config(Choice kind, @Nullable String library) {
    return new EngineConfig(kind, library, folder, 1, FontLimits.DEFAULT, false);
  }

  @Test
  void openThePortableEngineWhenItIsSet() {
    var chosen = ImageEngines.open(config(Choice.PORTABLE, null));

    assertThat(chosen.engine().name()).startsWith("portable");
    assertThat(chosen.reason()).isEqualTo("the portable engine is set");
  }

  @Test
  void fallBackAndKeepTheReasonWhenLibvipsDoesNotLoad() {
    var chosen = ImageEngines.open(config(Choice.AUTO, "/nowhere/libvips.so"));

    assertThat(chosen.engine().name()).startsWith("portable");
    assertThat(chosen.reason()).contains("does not load").contains("/nowhere/libvips.so");
  }

  @Test
  void refuseToFallBackWhenLibvipsIsInsistedOn() {
    var config = config(Choice.LIBVIPS, "/nowhere/libvips.so");

    assertThatThrownBy(() -> ImageEngines.open(config))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/nowhere/libvips.so");
  }
}
