package io.darkroom.transform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.syntax.TextLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of a text, a picture and a request together.
final class PlannerTest {
  private static final Rgba BROWN = new Rgba(165, 42, 42, 255);
  private static final ImageFacts PHOTO = Pictures.still(ImageFormat.JPEG, 3000, 2000);
  private static final ImageFacts LOGO = Pictures.transparent(ImageFormat.PNG, 300, 200);

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @Test
  void shrinksWhileDecodingThenTurnsThenConverts() {
    var lying = Pictures.oriented(ImageFormat.JPEG, 3000, 2000, Orientation.ON_LEFT_SIDE);

    assertThat(plan("c_fill,h_150,w_150", lying))
        .isEqualTo(
            new Plan(
                new Load(0, 1, 8),
                List.of(
                    new Op.Resize(225, 150),
                    new Op.Orient(Orientation.ON_LEFT_SIDE),
                    new Op.ExtractArea(0, 37, 150, 150),
                    new Op.ToSrgb()),
                new Save(ImageFormat.JPEG, 80),
                150,
                150));
  }

  @Test
  void leavesTheStoredOrientationWhenToldSoBeforeAnyResize() {
    var lying = Pictures.oriented(ImageFormat.JPEG, 300, 200, Orientation.ON_LEFT_SIDE);

    assertThat(plan("q_50/a_ignore/c_scale,w_150", lying).height()).isEqualTo(100);
    assertThat(plan("c_scale,w_150/a_ignore", lying).height()).isEqualTo(225);
  }

  @Test
  void fillsPadsWithNothingWhereTheFormatHoldsIt() {
    var pad = "c_pad,h_300,w_300";

    assertThat(plan(pad, LOGO).ops()).contains(new Op.Embed(0, 50, 300, 300, Rgba.TRANSPARENT));
    assertThat(plan(pad + ",f_jpg", LOGO).ops())
        .contains(new Op.Embed(0, 50, 300, 300, Rgba.WHITE));
    assertThat(plan(pad + ",b_brown", LOGO).ops()).contains(new Op.Embed(0, 50, 300, 300, BROWN));
  }

  @Test
  void laysTransparentPicturesOnTheBackground() {
    assertThat(plan("b_brown", LOGO).ops()).containsExactly(new Op.ToSrgb(), new Op.Flatten(BROWN));
    assertThat(plan("b_none", LOGO).ops()).containsExactly(new Op.ToSrgb());
    assertThat(plan("b_brown", PHOTO).ops()).containsExactly(new Op.ToSrgb());
  }

  @Test
  void flattensOnWhiteForFormatsWithoutTransparency() {
    assertThat(plan("f_jpg", LOGO).ops())
        .containsExactly(new Op.ToSrgb(), new Op.Flatten(Rgba.WHITE));
  }

  @Test
  void scalesLongPicturesDownBeforeTurningThemFreely() {
    var huge = Pictures.still(ImageFormat.PNG, 6000, 1000);

    assertThat(plan("a_10", huge).ops()).contains(new Op.Resize(3000, 500));
    assertThat(plan("a_90", huge).ops()).contains(new Op.QuarterTurn(1));
    assertThat(plan("a_-90.hflip.vflip", huge).ops())
        .endsWith(
            new Op.QuarterTurn(3),
            new Op.MirrorHorizontally(),
            new Op.MirrorVertically(),
            new Op.ToSrgb());
    assertThat(plan("a_360", huge).ops()).containsExactly(new Op.ToSrgb());
  }

  @Test
  void keepsAllFramesOnlyForGif() {
    var animation = Pictures.animated(ImageFormat.GIF, 100, 80, 12);

    assertThat(plan("c_scale,w_50", animation).load()).isEqualTo(Load.frames(12));
    assertThat(plan("c_scale,f_webp,w_50", animation).load()).isEqualTo(Load.FIRST_PAGE);
    assertThat(plan("c_scale,f_jpg,w_50", animation).load()).isEqualTo(Load.FIRST_PAGE);
  }

  @Test
  void centersAnimationsThatNameAPoint() {
    var animation = Pictures.animated(ImageFormat.GIF, 100, 80, 12);

    assertThat(plan("c_crop,g_xy_center,h_20,w_20,x_0,y_0", animation).ops())
        .contains(new Op.ExtractArea(40, 30, 20, 20));
  }

  @ParameterizedTest(name = "{0} saves as {1} at {2}")
  @CsvSource({
    "w_10, JPEG, 80",
    "'f_webp,q_50', WEBP, 50",
    "q_0.4, JPEG, 40",
    "q_1.0, JPEG, 100",
    "q_20/q_30, JPEG, 30",
    "f_png/f_avif, AVIF, 80",
    "w_10/webp, WEBP, 80",
    "f_png/webp, PNG, 80"
  })
  void takesTheLastSettingOfTheChain(String text, ImageFormat format, int quality) {
    assertThat(plan(text, PHOTO).save()).isEqualTo(new Save(format, quality));
  }

  @Test
  void multipliesPixelsByTheDeviceRatioWhereverItStands() {
    assertThat(plan("c_crop,h_100,w_100,x_10,y_20/dpr_2.0", PHOTO).ops())
        .containsExactly(new Op.ExtractArea(20, 40, 200, 200), new Op.ToSrgb());
    assertThat(plan("dpr_2.0/c_scale,w_0.5", PHOTO).width()).isEqualTo(1500);
  }

  @Test
  void readsTheLastOfARepeatedParameter() {
    assertThat(plan("w_10,c_fit,w_20,c_scale", PHOTO).width()).isEqualTo(20);
  }

  @Test
  void cutsTheBoxOfCoordinatesAtTheEdges() {
    assertThat(plan("c_crop,h_300,w_300,x_-100,y_1900", PHOTO).ops())
        .contains(new Op.ExtractArea(0, 1900, 200, 100));
  }

  @Test
  void refusesPicturesPastTheLimitOfPixels() {
    var limits = new Limits(25_000_000, 50_000_000, 100, 1_000_000, Duration.ofSeconds(1));
    var large = Pictures.still(ImageFormat.JPEG, 7000, 4800);

    assertThat(refusal("w_10", large, limits).publicMessage())
        .isEqualTo("Maximum image size is 25 Megapixels. Requested 33.6 Megapixels");
    assertThat(refusal("c_scale,w_9000", PHOTO, limits).publicMessage())
        .isEqualTo("Maximum image size is 25 Megapixels. Requested 54.0 Megapixels");
    assertThat(refusal("w_9000/w_10", PHOTO, limits)).isInstanceOf(Problem.TooManyPixels.class);
    assertThat(refusal("c_scale,h_999999999,w_999999999", PHOTO, limits))
        .isInstanceOf(Problem.TooManyPixels.class);
  }

  @Test
  void refusesAnimationsPastTheLimitOfPixelsInAllFrames() {
    var limits = new Limits(25_000_000, 50_000_000, 100, 1_000_000, Duration.ofSeconds(1));
    var animation = Pictures.animated(ImageFormat.GIF, 500, 500, 90);

    assertThat(plan("w_700,h_700", animation, limits).width()).isEqualTo(700);
    assertThat(refusal("w_968", animation, limits).publicMessage())
        .isEqualTo(
            "Maximum total number of pixels in all frames/pages is 50 Megapixels. Requested 84.33"
                + " Megapixels");
    assertThat(refusal("w_10", Pictures.animated(ImageFormat.GIF, 10, 10, 101), limits))
        .isInstanceOf(Problem.TooLarge.class);
  }

  @Test
  void refusesSidesThatTheFormatCannotHold() {
    assertThat(refusal("f_webp,h_1,w_16384", PHOTO, TalkingEngine.LIMITS).publicMessage())
        .isEqualTo("Maximum image size is 16383 pixels a side for webp. Requested 16384");
  }

  private static Plan plan(String text, ImageFacts facts) {
    return plan(text, facts, TalkingEngine.LIMITS);
  }

  private static Plan plan(String text, ImageFacts facts, Limits limits) {
    return ENGINE.plan(ENGINE.read(text), facts, OutputRequest.STORED, limits);
  }

  private static Problem refusal(String text, ImageFacts facts, Limits limits) {
    return catchThrowableOfType(TransformException.class, () -> plan(text, facts, limits))
        .problem();
  }
}
