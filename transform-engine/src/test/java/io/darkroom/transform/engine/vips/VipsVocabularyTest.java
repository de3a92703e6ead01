package io.darkroom.transform.engine.vips;

import static io.darkroom.transform.engine.EngineUnderTest.LIMITS;
import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.vips.ffm.VipsException;
import io.darkroom.transform.engine.vips.ffm.VipsLibrary;
import io.darkroom.transform.engine.vips.ffm.VipsValue;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Backdrop.Basis;
import io.darkroom.transform.op.Backdrop.Direction;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Corners;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The names of operations and arguments we use, against those the loaded library has: C would only
/// warn of a name it does not know.
@TestInstance(Lifecycle.PER_CLASS)
final class VipsVocabularyTest {
  private static final String VOCABULARY =
      """
      add: left right out
      affine: in matrix odx ody idx idy oarea interpolate premultiplied extend background out
      arrayjoin: in across out
      avg: in out
      bandjoin: in out
      bandjoin_const: in c out
      bandrank: in index out
      black: width height bands out
      boolean: left right boolean out
      boolean_const: in boolean c out
      cast: in format out
      colourspace: in space out
      composite2: base overlay mode x y premultiplied out
      copy: in interpretation xres yres out
      divide: left right out
      embed: in x y width height extend background out
      extract_area: input left top width height out
      extract_band: in band n out
      fill_nearest: in distance
      flatten: in background out
      flip: in direction out
      gaussblur: in sigma min_ampl precision out
      gifload: filename page n access fail_on out
      gifload_buffer: buffer page n access fail_on out
      gifsave_buffer: in effort interlace interframe_maxerror dither bitdepth buffer
      heifload: filename page n access fail_on out
      heifload_buffer: buffer page n access fail_on out
      heifsave_buffer: in compression bitdepth Q subsample_mode effort buffer
      hist_find: in out
      hist_find_indexed: in index out
      icc_transform: in output_profile input_profile embedded intent black_point_compensation depth out
      ifthenelse: cond in1 in2 out
      insert: main sub x y out
      jpegload: filename shrink access fail_on out
      jpegload_buffer: buffer shrink access fail_on out
      jpegsave_buffer: in Q optimize_coding interlace subsample_mode buffer
      linear: in a b out
      linecache: in tile_height access out
      mapim: in index interpolate out
      maplut: in lut out
      math2_const: in math2 c out
      multiply: left right out
      pngload: filename access fail_on out
      pngload_buffer: buffer access fail_on out
      pngsave_buffer: in compression filter interlace palette bitdepth Q buffer
      premultiply: in out
      recomb: in m out
      relational: left right relational out
      relational_const: in relational c out
      replicate: in across down out
      resize: in scale vscale kernel out
      rot: in angle out
      round: in round out
      smartcrop: input width height interesting out
      subtract: left right out
      svgload_buffer: buffer scale access fail_on out
      text: text font dpi rgba spacing width wrap align justify out
      tiffsave_buffer: in compression predictor buffer
      tiffload: filename page n access fail_on out
      tiffload_buffer: buffer page n access fail_on out
      unpremultiply: in out
      webpload: filename page n scale access fail_on out
      webpload_buffer: buffer page n scale access fail_on out
      webpsave_buffer: in Q effort smart_subsample buffer
      xyz: width height out
      """;

  private static final Backdrop BACKDROP =
      new Backdrop(Basis.WHOLE, false, 2, Direction.TOP_TO_BOTTOM, List.of());

  private final VipsLibrary library = LoadedVips.library(1);

  static Stream<String> vocabulary() {
    return VOCABULARY.lines();
  }

  @AfterAll
  void leavesNothingBehind() {
    LoadedVips.holdsNothing(library);
  }

  @ParameterizedTest
  @MethodSource("vocabulary")
  void isTheLibrarysOwn(String row) {
    var words = row.split(":? ");
    try (var session = library.open()) {
      var operation = session.operation(words[0]);
      for (int i = 1; i < words.length; i++) {
        assertThat(operation.takes(words[i])).as(words[i]).isTrue();
      }
    }
  }

  /// Whatever else a plan makes the engine say is missing in the list above.
  @Test
  void isListedInFull() {
    var fresh = LoadedVips.library(1);
    try (var engine = LoadedVips.engine(fresh)) {
      for (var format : new ImageFormat[] {ImageFormat.JPEG, ImageFormat.AVIF, ImageFormat.GIF}) {
        var picture = Painting.island(40, 30).png();
        engine.run(everyOperation(format), picture, List.of(picture), LIMITS);
      }
      var frames = List.of(Painting.gradient(9, 9), Painting.noise(9, 9));
      var animation = new ImageSource.OfBytes(Painting.gif(frames, 50));
      var save = new Save(ImageFormat.WEBP, 70);
      engine.run(new Plan(new Load(0, 2, 1), List.of(), save, 9, 9), animation, LIMITS);
    }

    var listed =
        vocabulary()
            .map(row -> row.split(":? "))
            .flatMap(words -> Arrays.stream(words).skip(1).map(word -> words[0] + "." + word))
            .toList();
    var used = new TreeSet<>(fresh.usedArguments());
    assertThat(used).hasSizeGreaterThan(90);
    used.removeIf(name -> name.endsWith("save_buffer.keep") || name.endsWith("save_buffer.strip"));
    assertThat(listed).as("one of keep and strip exists, by version").containsAll(used);
  }

  private static final List<Double> IDENTITY = List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0);

  private static Plan everyOperation(ImageFormat format) {
    return plan(
        format,
        20,
        20,
        new Op.Resize(20, 60),
        new Op.Embed(100, 100, 30, 30, Rgba.TRANSPARENT),
        new Op.Embed(1, 1, 30, 30, Rgba.TRANSPARENT),
        new Op.Rotate(10, 30, 30, Rgba.TRANSPARENT),
        new ColorOp.TurnHue(20),
        new ColorOp.ScaleHsl(0.5, 1),
        new ColorOp.LiftShadows(0.2, 2),
        new ColorOp.AutoLevels(ColorOp.AutoLevels.Basis.COLOR),
        new ColorOp.ReplaceColor(Rgba.WHITE, 20, null),
        new ColorOp.Hatch(0.2),
        new ColorOp.AddLoss(IDENTITY, IDENTITY),
        new Op.MirrorVertically(),
        new Op.QuarterTurn(1),
        new Op.RoundCorners(Corners.ellipse(new Extent(30, 30))),
        new Op.Underpaint(new Rgba(1, 2, 3, 4)),
        new Op.EmbedMatching(1, 1, 30, 30, BACKDROP),
        new Op.MultiplyAlpha(0.9),
        new Op.SmartCrop(25, 25),
        new Op.Flatten(Rgba.WHITE),
        new Op.EmbedMatching(1, 1, 40, 40, BACKDROP),
        new Op.ExtractArea(0, 0, 20, 20),
        new LayerOp.Displace(picture(), 0, 0, 10, 10),
        composite(picture(), LayerOp.Blend.MASK, true),
        composite(text("Arial_20_line_spacing_2_stroke"), LayerOp.Blend.OVER, false),
        composite(picture(), LayerOp.Blend.MULTIPLY, false),
        composite(text("Arial_20_justify"), LayerOp.Blend.CUT_OUT, false));
  }

  private static LayerOp.Composite composite(LayerPlan layer, LayerOp.Blend blend, boolean tiled) {
    return new LayerOp.Composite(layer, 1, 1, 20, 20, 0, 0, new Extent(20, 20), blend, tiled);
  }

  private static LayerPlan picture() {
    var facts = new ImageFacts(ImageFormat.PNG, 40, 30, Orientation.UPRIGHT, true, 1, false);
    return new LayerPlan(
        new LayerPlan.Content.Picture(0, facts, Load.FIRST_PAGE), List.of(), 40, 30);
  }

  private static LayerPlan text(String style) {
    var lettering =
        new Lettering(
            "a b c",
            TextStyle.find(style).orElseThrow(),
            Rgba.BLACK,
            new Lettering.Outline(2, Rgba.WHITE),
            30,
            true);
    return new LayerPlan(
        new LayerPlan.Content.Text(lettering, new Extent(30, 20)), List.of(), 30, 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vipsload", "csvload", "matrixload", "uhdrload", "ppmsave", "rawsave"})
  void runsNoLoaderOrSaverWeDoNotNeed(String nickname, @TempDir Path folder) throws IOException {
    assumeTrue(library.hasOperation(nickname), () -> "there is no " + nickname);
    var file = Files.writeString(folder.resolve("file"), "1 2\n3 4\n").toString();
    try (var session = library.open()) {
      var operation = session.operation(nickname).set("filename", new VipsValue.Text(file));

      assertThatThrownBy(operation::toImage)
          .isInstanceOf(VipsException.class)
          .hasMessageContaining("blocked");
    }
  }

  @Test
  void refusesNamesThatDoNotExist() {
    try (var session = library.open()) {
      assertThatThrownBy(() -> session.operation("no_such_operation"))
          .isInstanceOf(VipsException.class)
          .hasMessageContaining("no_such_operation");
      assertThatThrownBy(() -> session.operation("black").set("widht", 5))
          .isInstanceOf(VipsException.class)
          .hasMessageContaining("widht");
      var black = session.operation("black").set("width", 5).set("height", 5).toImage();
      assertThatThrownBy(() -> black.cast("no_such_format"))
          .isInstanceOf(VipsException.class)
          .hasMessageContaining("no_such_format");
    }
  }
}
