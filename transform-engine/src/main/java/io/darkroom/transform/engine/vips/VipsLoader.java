package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.source.SvgSanitizer;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsOperation;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.engine.vips.ffm.VipsValue;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens one source. The loader is chosen by the format found in the bytes, never by libvips's own
/// guess, so nothing but what is named here ever reads them. One request only.
final class VipsLoader implements VipsSource {
  /// The loaders that may be used, by class name.
  static final List<String> CLASSES =
      Stream.of("Jpeg", "Png", "Webp", "Nsgif", "Heif", "Tiff", "Svg", "Jxl", "Jp2k")
          .map(name -> "VipsForeignLoad" + name)
          .toList();

  private static final int DEFAULT_DELAY_MILLIS = 100;

  private final VipsSession session;
  private final ImageFormat format;
  private final String nickname;
  private final String input;
  private final VipsValue value;

  /// @throws IllegalArgumentException when no loader reads the format
  VipsLoader(VipsSession session, ImageSource source, ImageFormat format) {
    this.session = session;
    this.format = format;
    var loader = findLoader(format).orElseThrow(IllegalArgumentException::new);
    switch (format == ImageFormat.SVG ? harmless(source) : source) {
      case ImageSource.OfFile(var path) -> {
        this.nickname = loader;
        this.input = "filename";
        this.value = new VipsValue.Text(path.toString());
      }
      case ImageSource.OfBytes(var bytes) -> {
        this.nickname = loader + "_buffer";
        this.input = "buffer";
        this.value = session.blob(bytes);
      }
    }
  }

  /// An SVG in memory that refers to nothing outside itself.
  private static ImageSource harmless(ImageSource source) {
    try {
      var svg =
          switch (source) {
            case ImageSource.OfBytes(var bytes) -> bytes;
            case ImageSource.OfFile(var path) -> {
              try (var file = Files.newInputStream(path)) {
                yield file.readNBytes(SvgSanitizer.MOST_BYTES + 1);
              }
            }
          };
      if (svg.length > SvgSanitizer.MOST_BYTES) {
        throw new TransformException(
            new Problem.TooLarge("File size too large", svg.length, SvgSanitizer.MOST_BYTES));
      }
      return new ImageSource.OfBytes(SvgSanitizer.sanitize(svg));
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading the source"), e);
    }
  }

  /// The operation that reads a format from a file; with `_buffer` behind it, from memory.
  static Optional<String> findLoader(ImageFormat format) {
    return switch (format) {
      case JPEG -> Optional.of("jpegload");
      case PNG -> Optional.of("pngload");
      case WEBP -> Optional.of("webpload");
      case GIF -> Optional.of("gifload");
      case AVIF, HEIC -> Optional.of("heifload");
      case TIFF -> Optional.of("tiffload");
      case SVG -> Optional.of("svgload");
      case JXL -> Optional.of("jxlload");
      case JP2 -> Optional.of("jp2kload");
      case PDF, BMP, ICO -> Optional.empty();
    };
  }

  @Override
  public ImageFacts facts() {
    var picture = loader().toImage();
    int pages = format == ImageFormat.JP2 ? 1 : picture.pages(); // they are smaller copies there
    return new ImageFacts(
        format,
        picture.width(),
        picture.height(),
        picture.header().findInt("orientation").stream()
            .mapToObj(Orientation::ofExif)
            .findFirst()
            .orElse(Orientation.UPRIGHT),
        picture.hasAlpha(),
        pages,
        pages > 1 && picture.header().hasField("delay"));
  }

  /// The pixels a plan asks for, read from top to bottom as they are needed; those of several pages
  /// are in memory.
  @Override
  public VipsFrames load(Load load) {
    var loader = loader();
    if (load.shrink() > 1 && format == ImageFormat.WEBP) {
      loader.set("scale", 1.0 / load.shrink());
    } else if (load.shrink() > 1) {
      loader.set("shrink", load.shrink());
    }
    if (load.zoom() > 1) {
      loader.set("scale", (double) load.zoom());
    }
    if (load.firstPage() > 0) {
      loader.set("page", load.firstPage());
    }
    if (load.pages() == 1) {
      return load.shrink() == 1 ? VipsFrames.still(loader.toImage()) : shrunk(loader, load);
    }
    return frames(loader.set("n", load.pages()).toImage().copyMemory(), load);
  }

  @Override
  public void close() {} // its images belong to the session

  /// The JPEG decoder drops what is not a whole pixel, the WebP decoder spreads the picture over
  /// one more or less; so what is more is cut off.
  private VipsFrames shrunk(VipsOperation loader, Load load) {
    var header = loader().toImage();
    var size = new Extent(header.width(), header.height()).shrunkBy(load.shrink());
    var image = loader.toImage();
    var whole =
        format == ImageFormat.WEBP
            ? new VipsFrames.Whole(image.width(), image.height())
            : new VipsFrames.Whole(
                (double) header.width() / load.shrink(), (double) header.height() / load.shrink());
    boolean fits = image.width() == size.width() && image.height() == size.height();
    return VipsFrames.shrunk(
        fits ? image : image.extractArea(0, 0, size.width(), size.height()), whole);
  }

  private static VipsFrames frames(VipsImage strip, Load load) {
    var frames = new ArrayList<VipsImage>();
    int height = strip.pageHeight();
    for (int page = 0; page < load.pages(); page++) {
      frames.add(strip.extractArea(0, page * height, strip.width(), height));
    }
    var delays = new ArrayList<>(strip.header().findInts("delay").orElse(List.of()));
    while (delays.size() < load.pages()) {
      delays.add(DEFAULT_DELAY_MILLIS);
    }
    return new VipsFrames(
        frames, delays.subList(0, load.pages()), strip.header().findInt("loop").orElse(0), false);
  }

  /// A damaged file fails: `error` covers whatever the codec calls an error, and truncation. Its
  /// mere warnings, such as stray bytes between JPEG segments, do not hurt the picture.
  private VipsOperation loader() {
    return session
        .operation(nickname)
        .set(input, value)
        .set("access", "sequential")
        .set("fail_on", "error");
  }
}
