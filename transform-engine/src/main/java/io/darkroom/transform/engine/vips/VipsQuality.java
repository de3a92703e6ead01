package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.QualityDescent;
import io.darkroom.transform.engine.QualityDescent.Sample;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsValue;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;

/// Automatic quality on libvips.
final class VipsQuality {
  private VipsQuality() {}

  /// @param picture in memory, in sRGB
  /// @param most the quality a JPEG source was stored with, 100 for other sources
  static int find(VipsImage picture, Save save, int most) {
    var image = VipsOps.flatten(picture, Rgba.WHITE);
    var sample = Sample.of(image.width(), image.height());
    var session = image.session();
    var tiles =
        sample.tiles().stream()
            .map(tile -> image.extractArea(tile.left(), tile.top(), tile.width(), tile.height()))
            .toList();
    var joined =
        session
            .operation("arrayjoin")
            .set("in", new VipsValue.Images(tiles))
            .set("across", sample.columns())
            .toImage()
            .copyMemory();
    return QualityDescent.find(
        save,
        most,
        sample,
        percent -> {
          var file = joined.on("jpegsave_buffer").set("Q", percent).toBuffer().toArray();
          var decoded =
              session.operation("jpegload_buffer").set("buffer", session.blob(file)).toImage();
          var gray = VipsColors.isGray(decoded) ? decoded : decoded.colourspace("b-w");
          return gray.pixels();
        });
  }
}
