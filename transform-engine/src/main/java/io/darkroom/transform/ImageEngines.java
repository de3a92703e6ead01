package io.darkroom.transform;

import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.font.FontFolder;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.engine.vips.VipsEngine;
import io.darkroom.transform.engine.vips.ffm.VipsLibrary;
import io.darkroom.transform.engine.vips.ffm.VipsOptions;

/// The engines there are, and the choice among them.
public final class ImageEngines {

  /// Which engine is wanted.
  public enum Choice {
    /// libvips, or the portable one where libvips does not load.
    AUTO,
    /// libvips or nothing.
    LIBVIPS,
    /// Java alone.
    PORTABLE
  }

  /// @param engine the engine, to be closed by the receiver
  /// @param reason for people: why it is this one
  public record Chosen(ImageEngine engine, String reason) {}

  private ImageEngines() {}

  /// Opens the wanted engine.
  ///
  /// @throws IllegalStateException when libvips is insisted on and does not load; its message says
  ///   what was tried
  public static Chosen open(EngineConfig config) {
    if (config.kind() == Choice.PORTABLE) {
      return new Chosen(new PortableEngine(config.fonts()), "the portable engine is set");
    }
    return switch (VipsLibrary.load(options(config))) {
      case VipsLibrary.Loaded(var library) ->
          new Chosen(
              new VipsEngine(library, fonts(config)),
              "libvips " + library.version() + " is loaded");
      case VipsLibrary.Unavailable(var reason) -> {
        if (config.kind() == Choice.LIBVIPS) {
          throw new IllegalStateException("libvips does not load: " + reason);
        }
        yield new Chosen(new PortableEngine(config.fonts()), "libvips does not load: " + reason);
      }
    };
  }

  private static FontFolder fonts(EngineConfig config) {
    return new FontFolder(config.nativeFolder().resolve("stored-fonts"), config.fonts());
  }

  private static VipsOptions options(EngineConfig config) {
    return new VipsOptions(
        config.vipsLibrary(),
        config.nativeFolder(),
        config.threadsPerImage(),
        config.reportLeaks(),
        VipsEngine.openedClasses());
  }
}
