package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsBuffer;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsOperation;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Encodes the finished picture. No metadata is kept, and the pixels are sRGB without a profile.
final class VipsSaver {
  /// The savers that may be used, by class name.
  static final List<String> CLASSES =
      Stream.of("Jpeg", "Png", "Spng", "Webp", "Cgif", "Heif")
          .map(name -> "VipsForeignSave" + name)
          .toList();

  private VipsSaver() {}

  /// The operation that writes a format into memory.
  static Optional<String> findSaver(ImageFormat format) {
    return switch (format) {
      case JPEG -> Optional.of("jpegsave_buffer");
      case PNG -> Optional.of("pngsave_buffer");
      case WEBP -> Optional.of("webpsave_buffer");
      case AVIF -> Optional.of("heifsave_buffer");
      case GIF -> Optional.of("gifsave_buffer");
      case TIFF, BMP, ICO, SVG, PDF, HEIC, JXL, JP2 -> Optional.empty();
    };
  }

  static VipsBuffer save(VipsFrames picture, Save save) {
    var srgb = VipsOps.run(new Op.ToSrgb(), picture);
    var flat = save.format().hasAlpha() ? srgb : VipsOps.run(new Op.Flatten(Rgba.WHITE), srgb);
    var image = flat.joined();
    int quality = save.qualityPercent();
    return switch (save.format()) {
      case JPEG -> saver(image, save).set("Q", quality).set("optimize_coding", true).toBuffer();
      case PNG -> saver(image, save).set("compression", 6).toBuffer();
      case WEBP -> saver(image, save).set("Q", quality).set("effort", 4).toBuffer();
      case AVIF ->
          saver(image.withInt("vips-concurrency", 1), save)
              .set("Q", quality)
              .set("compression", "av1")
              .set("bitdepth", 8)
              .set("effort", 4)
              .toBuffer();
      case GIF -> saver(image, save).toBuffer();
      case TIFF, BMP, ICO, SVG, PDF, HEIC, JXL, JP2 ->
          throw new IllegalArgumentException(save.toString());
    };
  }

  private static VipsOperation saver(VipsImage image, Save save) {
    return image
        .on(findSaver(save.format()).orElseThrow(IllegalArgumentException::new))
        .set("keep", "none");
  }
}
