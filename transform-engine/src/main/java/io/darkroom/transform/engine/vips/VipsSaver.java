package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.JpegQuality;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.engine.source.AnimatedPng;
import io.darkroom.transform.engine.source.SimpleFiles;
import io.darkroom.transform.engine.vips.ffm.VipsBuffer;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsOperation;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.SaveOptions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Encodes the finished picture. The pixels are sRGB without a profile.
///
/// Quality is on the JPEG scale. WebP takes the number as it is: at the same one it looks no worse
/// and is smaller. AVIF's own scale is mapped. The efforts are where the next step costs several
/// times the CPU for a few percent of bytes.
final class VipsSaver {
  private static final int PNG_COMPRESSION = 6;
  private static final int WEBP_EFFORT = 4;
  private static final int AVIF_EFFORT = 3;
  private static final int GIF_EFFORT = 3;

  /// How far a pixel of a lossy GIF at quality 0 may be from the frame before and still be left as
  /// it was there; the most libvips takes.
  private static final double GIF_MOST_FRAME_ERROR = 32;

  /// Below this quality a lossy GIF has 64 colors instead of 256.
  private static final int GIF_FEW_COLORS_QUALITY = 50;

  /// From this quality on libvips's JPEG encoder keeps chroma whole.
  private static final int FULL_CHROMA_QUALITY = 90;

  /// The savers that may be used, by class name.
  static final List<String> CLASSES =
      Stream.of("Jpeg", "Png", "Spng", "Webp", "Cgif", "Heif", "Tiff")
          .map(name -> "VipsForeignSave" + name)
          .toList();

  private VipsSaver() {}

  /// The operation that writes a format into memory, or that comes before the bytes are written
  /// here.
  static Optional<String> findSaver(ImageFormat format) {
    return switch (format) {
      case JPEG -> Optional.of("jpegsave_buffer");
      case PNG, ICO -> Optional.of("pngsave_buffer");
      case WEBP -> Optional.of("webpsave_buffer");
      case AVIF -> Optional.of("heifsave_buffer");
      case GIF -> Optional.of("gifsave_buffer");
      case TIFF -> Optional.of("tiffsave_buffer");
      case BMP -> Optional.of("colourspace"); // written here
      case SVG, PDF, HEIC, JXL, JP2 -> Optional.empty();
    };
  }

  /// @param source of the picture, for what is kept of its metadata and never outdone of its
  ///   quality
  /// @param sources by the number that the plan has for a color profile
  static byte[] save(VipsFrames picture, Save save, ImageSource source, List<ImageSource> sources) {
    var srgb = VipsOps.run(new Op.ToSrgb(), picture);
    var flat = save.format().hasAlpha() ? srgb : VipsOps.run(new Op.Flatten(Rgba.WHITE), srgb);
    var timed = timed(flat, save.options());
    var searched = isSearched(save) ? timed.randomAccess() : timed;
    int quality =
        isSearched(save)
            ? VipsQuality.find(searched.first(), save, mostQuality(source))
            : save.qualityPercent();
    var chosen = new Save(save.format(), quality, save.options());
    searched = searched.map(frame -> VipsSavedColors.of(frame, save, sources));
    if (save.format() == ImageFormat.PNG && searched.frames().size() > 1) {
      var frames = searched.map(frame -> VipsMetadata.prepare(frame, save.options(), source));
      return AnimatedPng.join(
          frames.frames().stream().map(frame -> savePng(frame, chosen).toArray()).toList(),
          frames.delaysMillis(),
          frames.plays());
    }
    return encode(VipsMetadata.prepare(searched.joined(), save.options(), source), chosen);
  }

  private static byte[] encode(VipsImage image, Save save) {
    return switch (save.format()) {
      case JPEG -> saveJpeg(image, save).toArray();
      case PNG -> savePng(image, save).toArray();
      case WEBP -> saveWebp(image, save).toArray();
      case AVIF -> saveAvif(image, save).toArray();
      case GIF -> saveGif(image, save).toArray();
      case TIFF -> saveTiff(image, save).toArray();
      case BMP -> {
        var color = VipsColors.isGray(image) ? image.colourspace("srgb") : image;
        var pixels = color.pixels();
        yield SimpleFiles.bitmap(image.width(), image.height(), pixels);
      }
      case ICO -> SimpleFiles.icon(image.width(), image.height(), savePng(image, save).toArray());
      case SVG, PDF, HEIC, JXL, JP2 -> throw new IllegalArgumentException(save.toString());
    };
  }

  private static VipsFrames timed(VipsFrames picture, SaveOptions options) {
    return options.delayMillis() == null || picture.delaysMillis().isEmpty()
        ? picture
        : picture.withDelays(
            Collections.nCopies(picture.delaysMillis().size(), options.delayMillis()));
  }

  private static boolean isSearched(Save save) {
    return save.options().search() != null
        && switch (save.format()) {
          case JPEG, WEBP, AVIF -> true;
          case PNG, GIF, TIFF, BMP, ICO, SVG, PDF, HEIC, JXL, JP2 -> false;
        };
  }

  private static int mostQuality(ImageSource source) {
    return SourceFormat.of(source) == ImageFormat.JPEG
        ? JpegQuality.findPercent(source).orElse(100)
        : 100;
  }

  private static VipsBuffer saveJpeg(VipsImage image, Save save) {
    var saver =
        saver(image, save)
            .set("Q", save.qualityPercent())
            .set("optimize_coding", true)
            .set("interlace", save.options().progressive());
    return switch (save.options().chroma()) {
      case AUTOMATIC -> saver.toBuffer();
      case FULL -> saver.set("subsample_mode", "off").toBuffer();
      case HALVED -> saver.set("subsample_mode", "on").toBuffer();
    };
  }

  /// A palette is chosen and dithered by the quality; then lines compress best as they are.
  private static VipsBuffer savePng(VipsImage image, Save save) {
    var saver =
        saver(image, save)
            .set("compression", PNG_COMPRESSION)
            .set("interlace", save.options().progressive());
    return save.options().palette()
        ? saver
            .set("palette", true)
            .set("bitdepth", 8)
            .set("Q", save.qualityPercent())
            .set("filter", "none")
            .toBuffer()
        : saver.set("filter", "all").toBuffer();
  }

  /// Lossy WebP always halves chroma; the nearest to whole chroma is to halve it with care.
  private static VipsBuffer saveWebp(VipsImage image, Save save) {
    return saver(image, save)
        .set("Q", save.qualityPercent())
        .set("effort", WEBP_EFFORT)
        .set("smart_subsample", save.options().chroma() == SaveOptions.Chroma.FULL)
        .toBuffer();
  }

  /// Chroma is halved where a JPEG of the same quality has it halved. The encoder takes as many
  /// threads as libvips may use for a picture, and its bytes depend on their number.
  private static VipsBuffer saveAvif(VipsImage image, Save save) {
    boolean halved =
        switch (save.options().chroma()) {
          case AUTOMATIC -> save.qualityPercent() < FULL_CHROMA_QUALITY;
          case FULL -> false;
          case HALVED -> true;
        };
    return saver(image, save)
        .set("compression", "av1")
        .set("bitdepth", 8)
        .set("Q", AvifQuality.ofJpeg(save.qualityPercent()))
        .set("subsample_mode", halved ? "on" : "off")
        .set("effort", AVIF_EFFORT)
        .toBuffer();
  }

  private static VipsBuffer saveGif(VipsImage image, Save save) {
    var saver = saver(image, save).set("effort", GIF_EFFORT);
    if (save.options().progressive() && saver.takes("interlace")) {
      saver.set("interlace", true);
    }
    if (save.options().lossy()) {
      double loss = (100 - save.qualityPercent()) / 100.0;
      saver
          .set("interframe_maxerror", GIF_MOST_FRAME_ERROR * loss)
          .set("dither", 1 - loss)
          .set("bitdepth", save.qualityPercent() < GIF_FEW_COLORS_QUALITY ? 6 : 8);
    }
    return saver.toBuffer();
  }

  private static VipsBuffer saveTiff(VipsImage image, Save save) {
    return saver(image, save).set("compression", "lzw").set("predictor", "horizontal").toBuffer();
  }

  private static VipsOperation saver(VipsImage image, Save save) {
    var saver = image.on(findSaver(save.format()).orElseThrow(IllegalArgumentException::new));
    var kept = VipsMetadata.kept(save.options());
    return saver.takes("keep")
        ? saver.set("keep", kept)
        : saver.set("strip", kept.equals("none")); // 8.14
  }
}
