package io.darkroom.transform.engine.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.darkroom.transform.engine.font.FontFolder;
import io.darkroom.transform.engine.font.FontLimits;
import io.darkroom.transform.engine.vips.ffm.VipsLibrary;
import io.darkroom.transform.engine.vips.ffm.VipsOptions;
import java.nio.file.Path;

/// The libvips that tests run on. Where none loads, tests that need it are skipped and say why.
final class LoadedVips {
  private static final Path FONTS =
      Path.of(System.getProperty("java.io.tmpdir"), "darkroom-test-fonts");

  private LoadedVips() {}

  static VipsOptions options(int threads) {
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "darkroom-test-native");
    return new VipsOptions(
        System.getProperty("darkroom.vips-library"),
        folder,
        threads,
        true,
        VipsEngine.openedClasses());
  }

  static VipsLibrary library(int threads) {
    return switch (VipsLibrary.load(options(threads))) {
      case VipsLibrary.Loaded(var library) -> library;
      case VipsLibrary.Unavailable(var reason) -> abort("libvips does not load: " + reason);
    };
  }

  static VipsEngine engine(VipsLibrary library) {
    return new VipsEngine(library, new FontFolder(FONTS, FontLimits.DEFAULT));
  }

  static void holdsNothing(VipsLibrary library) {
    assertThat(library.usage()).isEqualTo(new VipsLibrary.Usage(0, 0, 0));
  }
}
