package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.PathEmbedding;
import io.darkroom.transform.engine.PlanSizes;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.engine.font.FontFolder;
import io.darkroom.transform.engine.raster.Borders;
import io.darkroom.transform.engine.raster.Vectors;
import io.darkroom.transform.engine.source.RasterFile;
import io.darkroom.transform.engine.vips.ffm.VipsException;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsLibrary;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.Tracing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The engine on libvips. Safe for concurrent use.
public final class VipsEngine implements ImageEngine {
  private final VipsLibrary library;
  private final FontFolder fonts;
  private final Deadlines deadlines = new Deadlines();
  private final boolean readsHeic;

  /// @param fonts where stored fonts become files
  public VipsEngine(VipsLibrary library, FontFolder fonts) {
    this.library = library;
    this.fonts = fonts;
    this.readsHeic = decodesHeic(library);
  }

  /// Whether there is a decoder for HEVC, which libheif is often built without: it reads the header
  /// of any HEIC, so only decoding one tells.
  private static boolean decodesHeic(VipsLibrary library) {
    try (var sample = VipsEngine.class.getResourceAsStream("gray-64x64.heic");
        var session = library.open()) {
      var bytes = Objects.requireNonNull(sample).readAllBytes();
      var loader = new VipsLoader(session, new ImageSource.OfBytes(bytes), ImageFormat.HEIC);
      return loader.load(Load.FIRST_PAGE).first().avg() > 0;
    } catch (VipsException _) { // there is none
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The loaders and savers the library has to leave open for this engine, by class name.
  public static List<String> openedClasses() {
    return Stream.concat(VipsLoader.CLASSES.stream(), VipsSaver.CLASSES.stream()).toList();
  }

  @Override
  public String name() {
    return "libvips " + library.version();
  }

  @Override
  public boolean canRead(ImageFormat format) {
    if (RasterFile.canRead(format)) {
      return true;
    }
    boolean decodes = format != ImageFormat.HEIC || readsHeic;
    return decodes && VipsLoader.findLoader(format).filter(library::hasOperation).isPresent();
  }

  @Override
  public boolean canWrite(ImageFormat format) {
    return VipsSaver.findSaver(format).filter(library::hasOperation).isPresent();
  }

  @Override
  public boolean canRun(Op op) {
    return true;
  }

  @Override
  public ImageFacts probe(ImageSource source, Limits limits) {
    var format = readableFormat(source);
    try (var session = library.open();
        var _ = deadlines.watch(session, limits.time());
        var opened = VipsSource.open(session, source, format, limits)) {
      var facts = header(opened, session, limits);
      PlanSizes.checkSource(facts.pixels(), limits);
      return facts;
    }
  }

  @Override
  public EncodedImage run(Plan plan, ImageSource source, List<ImageSource> layers, Limits limits) {
    var format = readableFormat(source);
    if (!canWrite(plan.save().format()) && plan.findTracing().isEmpty()) {
      throw new TransformException(
          new Problem.Unsupported("format " + plan.save().format().extension()));
    }
    try (var session = library.open();
        var _ = deadlines.watch(session, limits.time());
        var loader = VipsSource.open(session, source, format, limits)) {
      PlanSizes.check(plan, header(loader, session, limits), limits);
      return run(plan, source, loader, new VipsLayers(session, layers, fonts, limits), limits);
    }
  }

  @Override
  public EncodedImage animate(
      List<ImageSource> pictures, int delayMillis, Save save, Limits limits) {
    if (save.format() != ImageFormat.GIF && save.format() != ImageFormat.WEBP) {
      throw new TransformException(
          new Problem.Unsupported("animated " + save.format().extension()));
    }
    PlanSizes.checkFrames(
        pictures.stream().map(picture -> probe(picture, limits)).toList(), limits);
    try (var session = library.open();
        var _ = deadlines.watch(session, limits.time())) {
      var frames = new VipsAnimation(session, limits).of(pictures, delayMillis);
      var bytes = VipsSaver.save(frames, save, pictures.getFirst(), List.of());
      return finished(bytes, frames, save.format(), session, limits);
    } catch (VipsException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Extent measure(Lettering lettering, List<ImageSource> sources) {
    if (!library.hasOperation("text")) {
      throw new TransformException(new Problem.Unsupported("text"));
    }
    try (var session = library.open()) {
      return new VipsText(session, fonts, sources).measure(lettering);
    } catch (VipsException e) {
      throw new TransformException(new Problem.Unsupported("this text"), e);
    }
  }

  @Override
  public Part contents(
      Plan plan,
      double tolerance,
      @Nullable Rgba color,
      ImageSource source,
      List<ImageSource> layers,
      Limits limits) {
    var format = readableFormat(source);
    try (var session = library.open();
        var _ = deadlines.watch(session, limits.time());
        var loader = VipsSource.open(session, source, format, limits)) {
      PlanSizes.check(plan, header(loader, session, limits), limits);
      try {
        var picture =
            new VipsLayers(session, layers, fonts, limits).run(plan, loader.load(plan.load()));
        return picture.randomAccess().frames().stream()
            .map(frame ->
                Borders.contents(VipsRasters.of(frame), tolerance, color, frame::checkAlive))
            .reduce(Borders::around)
            .orElseThrow();
      } catch (VipsException e) {
        throw failure(plan.load(), loader, session, limits, e);
      }
    }
  }

  @Override
  public long nativeBytes() {
    return library.usage().bytes();
  }

  @Override
  public void close() {
    deadlines.close();
  }

  private ImageFormat readableFormat(ImageSource source) {
    var format = SourceFormat.of(source);
    if (!canRead(format)) {
      throw new TransformException(
          new Problem.UnreadableImage("no loader for " + format.extension()));
    }
    return format;
  }

  private static ImageFacts header(VipsSource loader, VipsSession session, Limits limits) {
    try {
      return loader.facts();
    } catch (VipsException e) {
      throw session.isKilled() ? timedOut(limits, e) : unreadable(e);
    }
  }

  private static EncodedImage run(
      Plan plan, ImageSource source, VipsSource loader, VipsLayers layers, Limits limits) {
    var session = layers.session();
    try {
      var picture = layers.run(plan, loader.load(plan.load()));
      var bytes =
          plan.findTracing()
              .map(tracing -> traced(picture.first(), tracing))
              .orElseGet(() ->
                  PathEmbedding.added(
                      VipsSaver.save(picture, plan.save(), source, layers.sources()), plan.save()));
      return finished(bytes, picture, plan.save().format(), session, limits);
    } catch (VipsException e) {
      throw failure(plan.load(), loader, session, limits, e);
    }
  }

  private static byte[] traced(VipsImage image, Tracing tracing) {
    return Vectors.svg(VipsRasters.of(image), tracing, image::checkAlive);
  }

  private static EncodedImage finished(
      byte[] bytes, VipsFrames picture, ImageFormat format, VipsSession session, Limits limits) {
    if (session.isKilled()) {
      throw timedOut(limits, null);
    }
    if (bytes.length > limits.outputBytes()) {
      throw new TransformException(
          new Problem.TooLarge("File size too large", bytes.length, limits.outputBytes()));
    }
    return new EncodedImage(
        bytes, format, picture.first().width(), picture.first().height(), picture.frames().size());
  }

  /// Pixels are computed when the saver asks for them, so a damaged source shows anywhere. Whether
  /// it was the source is found out by decoding it once more, alone.
  private static TransformException failure(
      Load load, VipsSource loader, VipsSession session, Limits limits, VipsException cause) {
    if (!session.isKilled()) {
      try {
        loader.load(load).first().avg();
        return new TransformException(new Problem.EngineFailed(cause.operation()), cause);
      } catch (VipsException _) {
        // the first failure says as much
      }
    }
    return session.isKilled() ? timedOut(limits, cause) : unreadable(cause);
  }

  private static TransformException timedOut(Limits limits, @Nullable VipsException cause) {
    return new TransformException(new Problem.TimedOut(limits.time()), cause);
  }

  private static TransformException unreadable(VipsException cause) {
    return new TransformException(
        new Problem.UnreadableImage(cause.operation() + " failed"), cause);
  }
}
