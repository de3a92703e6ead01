package io.darkroom.transform.engine.raster;

import io.darkroom.transform.engine.trace.Drawing;
import io.darkroom.transform.engine.trace.Tracer;
import io.darkroom.transform.op.Tracing;
import java.nio.charset.StandardCharsets;

/// Pictures traced: drawn again as pixels, or written as vectors.
public final class Vectors {
  private Vectors() {}

  /// An opaque picture stays opaque, where areas meet too.
  static Raster drawn(Raster picture, Tracing tracing, Pulse pulse) {
    var pixels = trace(picture, tracing, pulse).pixels();
    if (picture.isOpaque()) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] |= Raster.OPAQUE << Raster.ALPHA;
      }
    }
    return new Raster(picture.width(), picture.height(), pixels);
  }

  /// An SVG file.
  public static byte[] svg(Raster picture, Tracing tracing, Pulse pulse) {
    return trace(picture, tracing, pulse).svg().getBytes(StandardCharsets.UTF_8);
  }

  private static Drawing trace(Raster picture, Tracing tracing, Pulse pulse) {
    return Tracer.trace(picture.width(), picture.height(), picture.argb(), tracing, pulse::check);
  }
}
