package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.source.RasterFile;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Load;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/// A source that is decoded in Java and handed to libvips as pixels. One request only.
record VipsRasterLoader(VipsSession session, RasterFile file) implements VipsSource {

  @Override
  public ImageFacts facts() {
    return file.facts();
  }

  @Override
  public VipsFrames load(Load load) {
    var pages =
        IntStream.range(load.firstPage(), load.firstPage() + load.pages())
            .mapToObj(page -> image(file.read(page, load.zoom())))
            .toList();
    return new VipsFrames(pages, List.of(), 0, false);
  }

  private VipsImage image(BufferedImage pixels) {
    int width = pixels.getWidth();
    int height = pixels.getHeight();
    boolean alpha = pixels.getColorModel().hasAlpha();
    int bands = alpha ? 4 : 3;
    var bytes = new byte[width * height * bands];
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int argb : pixels.getRGB(0, y, width, 1, null, 0, width)) {
        bytes[at] = (byte) (argb >> 16);
        bytes[at + 1] = (byte) (argb >> 8);
        bytes[at + 2] = (byte) argb;
        if (alpha) {
          bytes[at + 3] = (byte) (argb >>> 24);
        }
        at += bands;
      }
    }
    return session.ofPixels(bytes, width, height, bands).copyAs("srgb");
  }

  @Override
  public void close() {
    file.close();
  }
}
