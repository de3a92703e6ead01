package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.PathEmbedding;
import io.darkroom.transform.engine.PlanSizes;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.engine.font.FontLimits;
import io.darkroom.transform.engine.raster.Borders;
import io.darkroom.transform.engine.raster.Vectors;
import io.darkroom.transform.engine.source.Decoding;
import io.darkroom.transform.engine.source.RasterFile;
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
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The engine on Java alone. Safe for concurrent use.
public final class PortableEngine implements ImageEngine {
  private final PortableFonts fonts;

  public PortableEngine() {
    this(FontLimits.DEFAULT);
  }

  /// @param fontLimits what stored font files may cost
  public PortableEngine(FontLimits fontLimits) {
    this.fonts = new PortableFonts(fontLimits);
  }

  @Override
  public String name() {
    return "portable, Java " + Runtime.version().feature();
  }

  @Override
  public boolean canRead(ImageFormat format) {
    return PortableSource.canRead(format);
  }

  @Override
  public boolean canWrite(ImageFormat format) {
    return PortableWriter.canWrite(format);
  }

  @Override
  public boolean canRun(Op op) {
    return !(op instanceof Op.SmartCrop);
  }

  @Override
  public ImageFacts probe(ImageSource source, Limits limits) {
    var format = readableFormat(source);
    if (RasterFile.canRead(format)) {
      try (var file = RasterFile.open(source, format, () -> {})) {
        var facts = file.facts();
        PlanSizes.checkSource(facts.pixels(), limits);
        return facts;
      }
    }
    return Decoding.of(() -> {
      try (var opened = new PortableSource(source, format)) {
        var facts = opened.facts();
        PlanSizes.checkSource(facts.pixels(), limits);
        return facts;
      }
    });
  }

  @Override
  public EncodedImage run(Plan plan, ImageSource source, List<ImageSource> layers, Limits limits) {
    var deadline = Deadline.in(limits.time());
    var format = readableFormat(source);
    var output = plan.save().format();
    if (!canWrite(output) && plan.findTracing().isEmpty()) {
      throw new TransformException(new Problem.Unsupported("format " + output.extension()));
    }
    PlanSizes.check(plan, probe(source, limits), limits);
    var decoded = decoded(plan.load(), source, format, deadline);
    var picture = new PortableLayers(layers, fonts, deadline).run(plan.drawnOps(), decoded);
    var bytes =
        plan.findTracing()
            .map(tracing ->
                Vectors.svg(PortableAreaOps.raster(picture.first()), tracing, deadline::check))
            .orElseGet(
                () -> PathEmbedding.added(encoded(plan.save(), picture, source), plan.save()));
    return finished(bytes, picture, output, deadline, limits);
  }

  private static EncodedImage finished(
      byte[] bytes, PortableFrames picture, ImageFormat format, Deadline deadline, Limits limits) {
    deadline.check();
    if (bytes.length > limits.outputBytes()) {
      throw new TransformException(
          new Problem.TooLarge("File size too large", bytes.length, limits.outputBytes()));
    }
    return new EncodedImage(
        bytes,
        format,
        picture.first().getWidth(),
        picture.first().getHeight(),
        picture.frames().size());
  }

  @Override
  public EncodedImage animate(
      List<ImageSource> pictures, int delayMillis, Save save, Limits limits) {
    if (save.format() != ImageFormat.GIF) {
      throw new TransformException(
          new Problem.Unsupported("animated " + save.format().extension()));
    }
    PlanSizes.checkFrames(
        pictures.stream().map(picture -> probe(picture, limits)).toList(), limits);
    var deadline = Deadline.in(limits.time());
    var frames =
        pictures.stream()
            .map(picture ->
                decoded(Load.FIRST_PAGE, picture, readableFormat(picture), deadline).first())
            .toList();
    var animation = new PortableFrames(frames, Collections.nCopies(frames.size(), delayMillis), 0);
    var bytes = encoded(save, animation, pictures.getFirst());
    return finished(bytes, animation, save.format(), deadline, limits);
  }

  @Override
  public Extent measure(Lettering lettering, List<ImageSource> sources) {
    return PortableText.of(lettering, fonts.of(lettering, sources), () -> {}).size();
  }

  @Override
  public Part contents(
      Plan plan,
      double tolerance,
      @Nullable Rgba color,
      ImageSource source,
      List<ImageSource> layers,
      Limits limits) {
    var deadline = Deadline.in(limits.time());
    var format = readableFormat(source);
    PlanSizes.check(plan, probe(source, limits), limits);
    var decoded = decoded(plan.load(), source, format, deadline);
    return new PortableLayers(layers, fonts, deadline)
        .run(plan.ops(), decoded).frames().stream()
            .map(PortableAreaOps::raster)
            .map(frame -> Borders.contents(frame, tolerance, color, deadline::check))
            .reduce(Borders::around)
            .orElseThrow();
  }

  @Override
  public void close() {}

  static PortableFrames decoded(
      Load load, ImageSource source, ImageFormat format, Deadline deadline) {
    if (RasterFile.canRead(format)) {
      try (var file = RasterFile.open(source, format, deadline::check)) {
        var pages =
            IntStream.range(load.firstPage(), load.firstPage() + load.pages())
                .mapToObj(page -> file.read(page, load.zoom()))
                .toList();
        deadline.check();
        return new PortableFrames(pages, List.of(), 1);
      }
    }
    return Decoding.of(() -> {
      try (var opened = new PortableSource(source, format)) {
        return opened.load(load, deadline);
      }
    });
  }

  private static byte[] encoded(Save save, PortableFrames picture, ImageSource source) {
    try {
      return PortableWriter.write(picture, save, source);
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("writing"), e);
    }
  }

  private ImageFormat readableFormat(ImageSource source) {
    var format = SourceFormat.of(source);
    if (!canRead(format)) {
      throw new TransformException(
          new Problem.UnreadableImage("no loader for " + format.extension()));
    }
    return format;
  }
}
