package io.darkroom.transform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Border;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.model.Compass;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.CornerRadius;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.OutputFlag;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.OutputSetting.AutomaticQuality.Level;
import io.darkroom.transform.model.OutputSetting.Chroma;
import io.darkroom.transform.model.PageChoice;
import io.darkroom.transform.model.Placement;
import io.darkroom.transform.model.Resize;
import io.darkroom.transform.model.Rotation;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransformationReaderTest {
  private static final Color RED = new Color.Known(new Rgba(255, 0, 0, 255));

  @Test
  void ordersTheActionsOfAComponentAsTheReferenceDoes() {
    assertThat(read("q_50,b_red,bo_2px_solid_red,r_5,o_30,a_90,c_scale,w_10,pg_2,$a_1"))
        .extracting(step -> step.getClass().getSimpleName())
        .containsExactly(
            "Assign",
            "ChoosePages",
            "Apply",
            "Rotate",
            "Fade",
            "RoundCorners",
            "Fill",
            "Configure");
  }

  @Test
  void takesTheCornerOfCoordinatesWithoutGravity() {
    var box = box(new Dimension.Pixels(5), new Dimension.Pixels(6));

    assertThat(read("c_crop,w_5,h_6,x_1,y_0.5"))
        .containsExactly(
            new Step.Apply(
                new Resize.CropAt(box, new Coordinate.Pixels(1), new Coordinate.Fraction(0.5))));
    assertThat(read("c_crop,w_5,h_6,x_1,g_east"))
        .containsExactly(
            new Step.Apply(
                new Resize.Crop(
                    box,
                    new Placement(
                        new Gravity.At(Compass.EAST), new Coordinate.Pixels(1), Coordinate.ZERO),
                    null)));
  }

  @Test
  void readsAutomaticWidths() {
    assertThat(read("c_limit,w_auto:50:300"))
        .containsExactly(
            new Step.Apply(new Resize.Limit(box(new Dimension.Automatic(50, 300), null))));
    assertThat(read("c_limit,w_auto"))
        .containsExactly(
            new Step.Apply(new Resize.Limit(box(new Dimension.Automatic(100, null), null))));
  }

  @Test
  void readsGravitiesWithWhatStandsIn() {
    assertThat(gravity("g_face")).isEqualTo(new Gravity.Face(false, Gravity.NORTH));
    assertThat(gravity("g_faces:center")).isEqualTo(new Gravity.Face(true, Gravity.CENTER));
    assertThat(gravity("g_face:auto")).isEqualTo(new Gravity.Face(false, Gravity.Auto.PLAIN));
    assertThat(gravity("g_custom:faces"))
        .isEqualTo(new Gravity.Custom(new Gravity.Face(true, Gravity.NORTH)));
    assertThat(gravity("g_region_!my shoes!")).isEqualTo(new Gravity.Region("my shoes"));
    assertThat(gravity("g_person:kitchen:cup"))
        .isEqualTo(new Gravity.Objects(List.of("person", "kitchen", "cup")));
  }

  @Test
  void readsThePiecesOfAutomaticGravity() {
    assertThat(gravity("g_auto:subject:70:thirds_0:cat_avoid:aoi_1_2_3_4"))
        .isEqualTo(
            new Gravity.Auto(
                Gravity.Auto.Algorithm.SUBJECT,
                List.of(new Gravity.Auto.Thing("cat", true), new Gravity.Auto.Area(1, 2, 3, 4)),
                70,
                false));
  }

  @Test
  void readsAngles() {
    assertThat(read("a_hflip.45.5.vflip"))
        .containsExactly(
            new Step.Rotate(
                List.of(
                    new Rotation.FlipHorizontally(),
                    new Rotation.Turn(new Scalar.Fixed(45.5, true)),
                    new Rotation.FlipVertically()),
                null));
    assertThat(read("a_exif")).isEmpty();
    assertThat(read("a_ignore")).containsExactly(new Step.IgnoreOrientation());
    assertThat(read("a_auto_right,c_fill,w_5")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "r_20, 20 20 20 20",
    "r_20:80, 20 80 20 80",
    "r_20:40:60, 20 40 60 40",
    "r_20:0:40:60, 20 0 40 60"
  })
  void readsRadiiFromTheTopLeftClockwise(String text, String radii) {
    var each = radii.split(" ");

    assertThat(read(text))
        .containsExactly(
            new Step.RoundCorners(
                new CornerRadius.Each(
                    whole(each[0]), whole(each[1]), whole(each[2]), whole(each[3])),
                null));
  }

  @Test
  void letsBordersFollowTheCurveOfTheSameComponent() {
    var border = new Border(whole("4"), RED);

    assertThat(read("bo_4px_solid_red,r_max"))
        .containsExactly(new Step.RoundCorners(new CornerRadius.Max(), border));
    assertThat(read("bo_4px_solid_red")).containsExactly(new Step.AddBorder(border));
  }

  @Test
  void readsBackgroundsFoundInThePicture() {
    assertThat(read("b_auto:predominant_gradient_contrast:4:vertical:palette_red_0f0"))
        .containsExactly(
            new Step.Fill(
                new Background.Sampled(
                    Background.Sampled.Basis.PREDOMINANT,
                    true,
                    4,
                    Background.Sampled.Direction.VERTICAL,
                    List.of(new Rgba(255, 0, 0, 255), new Rgba(0, 255, 0, 255)))));
  }

  @Test
  void readsPages() {
    assertThat(read("pg_2-5;7;10-"))
        .containsExactly(
            new Step.ChoosePages(
                new PageChoice.Ranges(
                    List.of(
                        new PageChoice.Range(2, 5),
                        new PageChoice.Range(7, 7),
                        new PageChoice.Range(10, Integer.MAX_VALUE)))));
    assertThat(read("pg_name:Shadow;my logo"))
        .containsExactly(new Step.ChoosePages(new PageChoice.Named(List.of("Shadow", "my logo"))));
  }

  @Test
  void readsQualities() {
    assertThat(setting("q_80:444"))
        .isEqualTo(new OutputSetting.Quality(whole("80"), Chroma.FULL_444));
    assertThat(setting("q_70:qmax_80")).isEqualTo(new OutputSetting.Quality(whole("70"), null));
    assertThat(setting("q_auto"))
        .isEqualTo(new OutputSetting.AutomaticQuality(Level.UNSAID, false, null));
    assertThat(setting("q_auto:low:sensitive"))
        .isEqualTo(new OutputSetting.AutomaticQuality(Level.LOW, true, null));
    assertThat(setting("q_auto:sensitive"))
        .isEqualTo(new OutputSetting.AutomaticQuality(Level.UNSAID, true, null));
    assertThat(setting("q_auto:eco:422"))
        .isEqualTo(new OutputSetting.AutomaticQuality(Level.ECO, false, Chroma.HALF_WIDTH_422));
    assertThat(setting("q_jpegmini:2")).isEqualTo(new OutputSetting.Quality(whole("70"), null));
  }

  @Test
  void readsFlagsJoinedAndWithArguments() {
    assertThat(read("fl_awebp.lossy,fl_attachment:my%2Efile,fl_progressive:steep"))
        .containsExactly(
            new Step.Configure(new OutputSetting.Flag(OutputFlag.AWEBP)),
            new Step.Configure(new OutputSetting.Flag(OutputFlag.LOSSY)),
            new Step.Configure(new OutputSetting.Attachment("my.file")),
            new Step.Configure(
                new OutputSetting.Progressive(OutputSetting.Progressive.Passes.STEEP)));
  }

  @Test
  void ignoresWhatOnlyConcernsVideos() {
    assertThat(read("vc_h264,ac_aac,so_2.5,du_3,fl_splice,p_my_prefix")).isEmpty();
  }

  @Test
  void readsNamesAndFolders() {
    assertThat(read("t_a.b"))
        .containsExactly(new Step.UseNamed("a", false), new Step.UseNamed("b", false));
    assertThat(setting("d_docs:avatar.png"))
        .isEqualTo(new OutputSetting.DefaultImage("docs/avatar.png"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a_",
        "a_.hflip",
        "a_hflip.",
        "a_45.90.x",
        "ar_1:0",
        "ar_a:b",
        "b_auto:nowhere",
        "b_auto:palette_nocolor",
        "bo_5_solid_red",
        "bo_px_solid_red",
        "bo_5px_solid_nocolor",
        "c_",
        "c_Scale",
        "co_nocolor",
        "cs_lab",
        "dl_-1",
        "dl_1.5",
        "dn_0",
        "dn_abc",
        "dpr_11",
        "dpr_-1",
        "f_JPGX",
        "fl_progressive:fast",
        "fl_lossy:1",
        "g_face:nowhere",
        "g_auto:aoi_1_2_3",
        "g_auto:aoi_1_2_0_4",
        "g_Up",
        "h_-1",
        "h_auto",
        "o_-1",
        "o_101",
        "pg_0",
        "pg_5-2",
        "pg_1-2-3",
        "pg_a",
        "q_0",
        "q_0.0",
        "q_100.5",
        "q_80:445",
        "q_80:420:1",
        "q_auto:best:sensitive:420",
        "q_jpegmini:3",
        "r_",
        "r_a",
        "r_-1",
        "t_a..b",
        "w_auto:0",
        "w_auto:1:2:3",
        "w_99999999999",
        "x_a",
        "x_1e3",
        "z_0",
        "z_-1",
        "c_fit,g_liquid,w_1",
        "c_pad,g_face,w_1",
        "c_pad,g_xy_center,w_1",
        "if_w_gt_1,f_png",
        "if_w_gt_1,fl_tiled",
        "if_w_gt_1,a_ignore",
        "w_1/bl_a",
        "$a_",
        "$a_b_c",
        "fl_layer_apply"
      })
  void refusesWhatParametersDoNotTake(String text) {
    var thrown = catchThrowableOfType(TransformException.class, () -> read(text));

    assertThat(thrown).as(text).isNotNull();
    assertThat(thrown.problem().publicMessage()).startsWith("Invalid ");
  }

  @Test
  void tellsWhereAValueStands() {
    var thrown = catchThrowableOfType(TransformException.class, () -> read("c_fill/h_9,w_abc"));

    assertThat(thrown.problem())
        .isEqualTo(
            new Problem.BadArgument("width", "abc", 13, "a number above 0, or an expression"));
  }

  private static Gravity gravity(String text) {
    return switch (read("c_crop,w_9," + text).getFirst()) {
      case Step.Apply(Resize.Crop(_, var placement, _)) -> placement.gravity();
      case Step other -> throw new AssertionError(other);
    };
  }

  private static OutputSetting setting(String text) {
    return switch (read(text).getFirst()) {
      case Step.Configure(var setting) -> setting;
      case Step other -> throw new AssertionError(other);
    };
  }

  private static Box box(@Nullable Dimension width, @Nullable Dimension height) {
    return new Box(width, height, null, Box.MissingSide.FOLLOWS_PICTURE, Box.Turn.NEVER);
  }

  private static Scalar whole(String number) {
    return new Scalar.Fixed(Double.parseDouble(number), false);
  }

  private static List<Step> read(String text) {
    return new TransformationReader(TextLimits.DEFAULT)
        .read(ComponentParser.parse(text, TextLimits.DEFAULT))
        .steps();
  }
}
