package io.darkroom.transform;

import io.darkroom.transform.engine.ColorTableFile;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.StoredPaths;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.explain.Explanation;
import io.darkroom.transform.media.ClippingPaths;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.model.Delivery;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.op.ColorTable;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.Materials;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.plan.PixelProbe;
import io.darkroom.transform.plan.PlanLimits;
import io.darkroom.transform.plan.Planner;
import io.darkroom.transform.plan.StoredFacts;
import io.darkroom.transform.read.NamedExpansion;
import io.darkroom.transform.read.NamedTransformations;
import io.darkroom.transform.read.StoredTexts;
import io.darkroom.transform.read.TransformationReader;
import io.darkroom.transform.sheet.Document;
import io.darkroom.transform.sheet.Sheet;
import io.darkroom.transform.sheet.SheetMaker;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The front door: transformation text and a picture come in, a finished picture goes out. Safe for
/// concurrent use; pictures are worked on by the calling thread, which must be a platform thread
/// for [#transform].
///
/// ```
/// run ← plan ← read ← parse
/// ```
///
/// Every failure is a [io.darkroom.transform.error.TransformException].
public final class TransformEngine implements AutoCloseable {
  private static final int ANIMATION_QUALITY_PERCENT = 80;

  private final ImageEngine engine;
  private final TextLimits textLimits;
  private final TransformationReader reader;
  private final Planner planner;

  private TransformEngine(ImageEngine engine, TextLimits textLimits) {
    this.engine = engine;
    this.textLimits = textLimits;
    this.reader = new TransformationReader(textLimits);
    this.planner = new Planner(engine::canWrite);
  }

  /// @param engine runs the plans; belongs to the result and is closed with it
  public static TransformEngine open(ImageEngine engine, TextLimits textLimits) {
    return new TransformEngine(engine, textLimits);
  }

  /// The engine that runs the plans: its name and abilities.
  public ImageEngine engine() {
    return engine;
  }

  /// What planning needs to know of a picture, without decoding pixels. Problems:
  /// `UnreadableImage`, `TooManyPixels`.
  public ImageFacts probe(ImageSource source, Limits limits) {
    return engine.probe(source, limits);
  }

  /// What a transformation text asks for. Problems: `Malformed`, `BadArgument`, `Conflict`,
  /// `Unsupported`, `TooLarge`.
  ///
  /// @param text percent-decoded once; may be empty, may end in a slash and a bare extension
  public Transformation read(String text) {
    return reader.read(ComponentParser.parse(text, textLimits));
  }

  /// The transformation with the steps of named transformations in the place of their names. Needed
  /// before planning when a text may use names. Problems: `UnknownName`, `Conflict`, `TooLarge`,
  /// and those of [#read] for the stored texts.
  public Transformation expand(Transformation transformation, NamedTransformations names) {
    return expand(transformation, names, StoredTexts.NONE);
  }

  /// As [#expand(Transformation, NamedTransformations)], with stored texts in the place of theirs.
  /// Another problem: `MissingResource`.
  public Transformation expand(
      Transformation transformation, NamedTransformations names, StoredTexts texts) {
    return NamedExpansion.expand(transformation, reader, names, texts, textLimits);
  }

  /// The pictures that the layers of a transformation name, in order, each once. Whoever plans
  /// looks them up first; those that do not exist are left out.
  public List<LayerIdentity> layers(Transformation transformation) {
    return NamedLayers.of(transformation);
  }

  /// The other stored files that a transformation needs, such as fonts, in order, each once.
  /// Whoever plans looks them up first; those that do not exist are left out.
  public List<StoredFile> files(Transformation transformation) {
    return NamedFiles.of(transformation);
  }

  /// What to do to the picture. Decodes nothing; whatever can be told from the facts to pass a
  /// limit is refused here. Problems: `BadArgument`, `UnknownName`, `Conflict`, `Unsupported`,
  /// `TooManyPixels`, `TooLarge`.
  ///
  /// @param facts of the stored original
  public Plan plan(
      Transformation transformation, AssetFacts facts, OutputRequest request, Limits limits) {
    return plan(transformation, facts, request, LayerSources.NONE, limits);
  }

  /// As [#plan(Transformation, AssetFacts, OutputRequest, Limits)], with layers. Another problem:
  /// `MissingResource` when a layer that is used is not among them.
  ///
  /// @param layers what was found of [#layers]
  public Plan plan(
      Transformation transformation,
      AssetFacts facts,
      OutputRequest request,
      LayerSources layers,
      Limits limits) {
    return planner.plan(
        transformation,
        facts,
        request,
        planLimits(limits),
        materials(layers, null, limits),
        PixelProbe.NONE);
  }

  /// @param source of the picture at the bottom; null where only its facts are known
  private Materials materials(LayerSources layers, @Nullable ImageSource source, Limits limits) {
    return new Materials() {
      @Override
      public ClippingPaths paths(int number) {
        return StoredPaths.of(number == BASE ? base() : layers.sources().get(number));
      }

      @Override
      public VectorPath outline(Known picture) {
        base();
        return new MaskOutline(engine, limits)
            .of(layers.sources().get(picture.number()), picture.facts().image());
      }

      private ImageSource base() {
        if (source == null) {
          throw new TransformException(
              new Problem.Unsupported("clipping paths before the picture is read"));
        }
        return source;
      }

      @Override
      public Optional<Known> find(LayerIdentity identity) {
        return Optional.ofNullable(layers.found().get(identity))
            .map(found -> new Known(layers.numberOf(identity), found.facts()));
      }

      @Override
      public OptionalInt findNumber(StoredFile file) {
        return layers.findNumber(file);
      }

      @Override
      public Optional<ColorTable> findColorTable(StoredFile file) {
        return Optional.ofNullable(layers.files().get(file))
            .map(found -> ColorTableFile.read(found, file.publicId()));
      }

      @Override
      public Extent measure(Lettering lettering) {
        return engine.measure(lettering, layers.sources());
      }
    };
  }

  private static PlanLimits planLimits(Limits limits) {
    return new PlanLimits(limits.inputPixels(), limits.outputPixels(), limits.frames());
  }

  /// As [#plan(Transformation, AssetFacts, OutputRequest, Limits)], of a picture of which only the
  /// header is known.
  ///
  /// @param facts from [#probe]
  public Plan plan(
      Transformation transformation, ImageFacts facts, OutputRequest request, Limits limits) {
    return plan(transformation, AssetFacts.of(facts), request, limits);
  }

  /// The finished picture. Problems: those of [#plan] and of [ImageEngine#run].
  ///
  /// @param facts of the stored original
  public EncodedImage transform(
      ImageSource source,
      AssetFacts facts,
      Transformation transformation,
      OutputRequest request,
      Limits limits) {
    return transform(source, facts, transformation, request, LayerSources.NONE, limits);
  }

  /// As [#transform(ImageSource, AssetFacts, Transformation, OutputRequest, Limits)], with layers.
  ///
  /// @param layers what was found of [#layers]
  public EncodedImage transform(
      ImageSource source,
      AssetFacts facts,
      Transformation transformation,
      OutputRequest request,
      LayerSources layers,
      Limits limits) {
    PixelProbe probe =
        (soFar, tolerance, color) ->
            engine.contents(soFar, tolerance, color, source, layers.sources(), limits);
    var plan =
        planner.plan(
            transformation,
            facts,
            request,
            planLimits(limits),
            materials(layers, source, limits),
            probe);
    return engine.run(plan, source, layers.sources(), limits);
  }

  /// As [#transform(ImageSource, AssetFacts, Transformation, OutputRequest, Limits)], of a picture
  /// of which only the header is known.
  ///
  /// @param facts from [#probe]
  public EncodedImage transform(
      ImageSource source,
      ImageFacts facts,
      Transformation transformation,
      OutputRequest request,
      Limits limits) {
    return transform(source, AssetFacts.of(facts), transformation, request, limits);
  }

  /// Pictures one below the other in one PNG, each without orientation. Problems: those of
  /// [ImageEngine#run].
  public Sheet sheet(List<ImageSource> pictures, Limits limits) {
    return new SheetMaker(engine).make(pictures, limits);
  }

  /// An animation of pictures of one size, at the usual quality. Problems: those of
  /// [ImageEngine#animate].
  public EncodedImage animate(
      List<ImageSource> pictures, int delayMillis, ImageFormat format, Limits limits) {
    var save = new Save(format, ANIMATION_QUALITY_PERCENT);
    return engine.animate(pictures, delayMillis, save, limits);
  }

  /// A PDF with a picture on each page, JPEG or PNG.
  public byte[] document(List<EncodedImage> pictures) {
    return Document.of(pictures);
  }

  /// The format that [#transform] would answer.
  public ImageFormat outputFormat(
      Transformation transformation, ImageFacts facts, OutputRequest request) {
    return planner.outputFormat(transformation, facts, request);
  }

  /// The canonical text of a transformation, for cache keys: decoded, the parts of each component
  /// in canonical order, overridden parts left out, named transformations unexpanded. Texts that
  /// ask for different pictures of the same original in the same format never share it.
  public String canonical(Transformation transformation) {
    return transformation.canonical();
  }

  /// What tells the result from any other that could be made of the same bytes in the same format:
  /// the canonical text, the texts that its names stand for, and the stored facts it may ask for.
  ///
  /// @param transformation expanded
  public String identity(Transformation transformation, StoredFacts facts) {
    var text = transformation.identity();
    return text + "\n" + facts.askedBy(text);
  }

  /// Whether the stored bytes are the answer: nothing is asked of the pixels, and no other format.
  /// Nothing needs to be decoded then, and no limits apply.
  public boolean isUnchanged(
      Transformation transformation, ImageFacts facts, OutputRequest request) {
    return planner.isUnchanged(transformation, facts, request);
  }

  /// As [#isUnchanged], told from the stored format alone: `f_auto` depends on more and never is.
  public boolean isStored(
      Transformation transformation, ImageFormat stored, OutputRequest request) {
    return Planner.isStored(transformation, stored, request);
  }

  /// What the transformation says of the answer rather than of the picture: the stand-in for a
  /// missing picture, how the file is saved, what of the client it depends on.
  public Delivery delivery(Transformation transformation) {
    return Delivery.of(transformation);
  }

  /// What the transformation comes to on a picture, in words. Problems: those of [#plan].
  public Explanation explain(
      Transformation transformation, AssetFacts facts, OutputRequest request, Limits limits) {
    var plan = plan(transformation, facts, request, limits);
    return new Explanation(canonical(transformation), facts.image(), plan);
  }

  @Override
  public void close() {
    engine.close();
  }
}
