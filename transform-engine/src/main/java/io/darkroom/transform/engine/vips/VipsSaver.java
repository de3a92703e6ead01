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
///
/// Quality is on the JPEG scale. WebP takes the number as it is: at the same one it looks no worse
/// and is smaller. AVIF's own scale is mapped. The efforts are where the next step costs several
/// times the CPU for a few percent of bytes; `docs/encoders.md` has the measurements.
final class VipsSaver {
  private static final int PNG_COMPRESSION = 6;
  private static final int WEBP_EFFORT = 4;
  private static final int AVIF_EFFORT = 3;
  private static final int GIF_EFFORT = 3;

  /// From this quality on libvips's JPEG encoder keeps chroma whole.
  private static final int FULL_CHROMA_QUALITY = 90;

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
      case PNG ->
          saver(image, save).set("compression", PNG_COMPRESSION).set("filter", "all").toBuffer();
      case WEBP -> saver(image, save).set("Q", quality).set("effort", WEBP_EFFORT).toBuffer();
      case AVIF -> saveAvif(image, save);
      case GIF -> saver(image, save).set("effort", GIF_EFFORT).toBuffer();
      case TIFF, BMP, ICO, SVG, PDF, HEIC, JXL, JP2 ->
          throw new IllegalArgumentException(save.toString());
    };
  }

  /// Chroma is halved where a JPEG of the same quality has it halved. The encoder takes as many
  /// threads as libvips may use for a picture, and its bytes depend on their number.
  private static VipsBuffer saveAvif(VipsImage image, Save save) {
    return saver(image, save)
        .set("compression", "av1")
        .set("bitdepth", 8)
        .set("Q", AvifQuality.ofJpeg(save.qualityPercent()))
        .set("subsample_mode", save.qualityPercent() < FULL_CHROMA_QUALITY ? "on" : "off")
        .set("effort", AVIF_EFFORT)
        .toBuffer();
  }

  private static VipsOperation saver(VipsImage image, Save save) {
    var saver = image.on(findSaver(save.format()).orElseThrow(IllegalArgumentException::new));
    return saver.takes("keep") ? saver.set("keep", "none") : saver.set("strip", true); // 8.14
  }
}
