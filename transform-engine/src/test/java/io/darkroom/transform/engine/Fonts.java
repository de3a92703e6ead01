package io.darkroom.transform.engine;

import io.darkroom.transform.engine.font.FontFile;
import io.darkroom.transform.engine.font.FontLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Font files for tests: those that travel with the library.
public final class Fonts {
  private static final String PACKED = "/io/darkroom/transform/engine/vips/ffm/native/fonts/";

  private Fonts() {}

  public static ImageSource serif() {
    return packed("DejaVuSerif.ttf");
  }

  public static ImageSource sans() {
    return packed("DejaVuSans.ttf");
  }

  /// The same letters under another name.
  public static ImageSource named(String family, ImageSource font) {
    return new ImageSource.OfBytes(FontFile.read(font, FontLimits.DEFAULT).renamed(family));
  }

  public static byte[] bytes(ImageSource font) {
    try (var stream = font.open()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImageSource packed(String name) {
    try (var stream = Fonts.class.getResourceAsStream(PACKED + name)) {
      return new ImageSource.OfBytes(Objects.requireNonNull(stream).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
