package io.darkroom.transform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.SaveOptions;
import io.darkroom.transform.op.SaveOptions.Metadata;
import io.darkroom.transform.op.SaveOptions.QualitySearch;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of the file, as values of the plan.
final class OutputTest {
  private static final ImageFacts PHOTO = Pictures.still(ImageFormat.JPEG, 640, 427);
  private static final ImageFacts ANIMATION = Pictures.animated(ImageFormat.GIF, 64, 42, 10);

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @ParameterizedTest(name = "{0} starts at {1} down to {2}")
  @CsvSource({
    "q_auto, 80, 0.975",
    "q_auto:best, 90, 0.985",
    "q_auto:eco, 70, 0.965",
    "q_auto:low:sensitive, 65, 0.95"
  })
  void leavesTheSearchForAQualityToTheEngine(String text, int start, double similarity) {
    var save = plan(text, PHOTO, OutputRequest.STORED).save();

    assertThat(save.qualityPercent()).isEqualTo(start);
    assertThat(save.options().search()).isEqualTo(new QualitySearch(similarity));
    assertThat(save.options().progressive()).isTrue();
  }

  @Test
  void savesDataWhenTheClientAsksAndTheTextDoesNotSay() {
    var saving = OutputRequest.STORED.withHints(new ClientHints(null, null, true));

    assertThat(plan("q_auto", PHOTO, saving).save().qualityPercent()).isEqualTo(70);
    assertThat(plan("q_auto:good", PHOTO, saving).save().qualityPercent()).isEqualTo(80);
  }

  @Test
  void takesFlagsAsOptions() {
    assertThat(options("fl_progressive").progressive()).isTrue();
    assertThat(options("q_auto,fl_progressive:none").progressive()).isFalse();
    assertThat(options("f_png,fl_progressive:steep").progressive()).isFalse();
    assertThat(options("f_png,fl_png8").palette()).isTrue();
    assertThat(options("fl_lossy,f_gif").lossy()).isTrue();
    assertThat(options("fl_keep_iptc").metadata()).isEqualTo(Metadata.ALL);
    assertThat(options("fl_keep_iptc,q_auto").metadata()).isEqualTo(Metadata.NONE);
    assertThat(options("fl_keep_attribution").metadata()).isEqualTo(Metadata.CREDITS);
    assertThat(options("dl_200").delayMillis()).isEqualTo(200);
    assertThat(options("dn_72").pixelsPerInch()).isEqualTo(72);
    assertThat(options("q_80:444").chroma()).isEqualTo(SaveOptions.Chroma.FULL);
    assertThat(options("q_80:420").chroma()).isEqualTo(SaveOptions.Chroma.HALVED);
    assertThat(options("cs_sRGB")).isEqualTo(SaveOptions.PLAIN);
  }

  @Test
  void takesOptionsOfABranchOnlyWhenItIsTaken() {
    assertThat(options("if_w_gt_1000,fl_progressive").progressive()).isFalse();
    assertThat(options("if_w_gt_100,fl_progressive").progressive()).isTrue();
  }

  @Test
  void makesAJpegOfALossyPngWithoutTransparency() {
    assertThat(plan("f_png,fl_lossy", PHOTO, OutputRequest.STORED).save().format())
        .isEqualTo(ImageFormat.JPEG);
    assertThat(
            plan(
                    "f_png,fl_lossy",
                    Pictures.transparent(ImageFormat.PNG, 9, 9),
                    OutputRequest.STORED)
                .save()
                .format())
        .isEqualTo(ImageFormat.PNG);
  }

  @ParameterizedTest(name = "{0} keeps {1} frames in {2}")
  @CsvSource({
    "w_9, 10, GIF",
    "'w_9,f_webp', 1, WEBP",
    "'w_9,f_webp,fl_awebp', 10, WEBP",
    "'w_9,f_webp,fl_animated', 10, WEBP",
    "'if_w_gt_9,fl_awebp/f_webp', 10, WEBP",
    "'if_w_gt_99,fl_awebp/f_webp', 1, WEBP",
    "'w_9,f_png', 1, PNG",
    "'w_9,f_png,fl_apng', 10, PNG",
    "'w_9,f_png,fl_animated', 10, PNG",
    "'w_9,f_jpg', 1, JPEG",
    "f_auto, 10, GIF",
    "f_auto:animated, 10, GIF",
    "f_auto:image, 1, PNG"
  })
  void keepsFramesWhereTheReferenceDoes(String text, int frames, ImageFormat format) {
    var plan = plan(text, ANIMATION, OutputRequest.STORED);

    assertThat(plan.load().pages()).isEqualTo(frames);
    assertThat(plan.save().format()).isEqualTo(format);
  }

  @Test
  void answersAnimationsInWebpToClientsThatTakeAvif() {
    var request = OutputRequest.STORED.withNegotiated(ImageFormat.AVIF);

    assertThat(plan("f_auto", ANIMATION, request).save().format()).isEqualTo(ImageFormat.WEBP);
    assertThat(plan("f_auto:image", ANIMATION, request).save().format())
        .isEqualTo(ImageFormat.AVIF);
  }

  @Test
  void decodesThePagesChosen() {
    assertThat(load("pg_3")).isEqualTo(new Load(2, 1, 1));
    assertThat(load("pg_2-4")).isEqualTo(new Load(1, 3, 1));
    assertThat(load("pg_8-")).isEqualTo(new Load(7, 3, 1));
    assertThat(load("pg_all")).isEqualTo(new Load(0, 10, 1));
    assertThat(load("if_pc_gt_99,w_1/pg_10,f_jpg")).isEqualTo(new Load(9, 1, 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'f_png', 1000, 2000",
    "'dn_300,f_png', 2000, 4000",
    "'dn_72,f_png', 480, 960",
    "'c_scale,w_0.5/dn_300,f_png', 1000, 2000",
    "'c_scale,w_100/dn_300,f_png', 100, 200",
    "'c_crop,w_iw,h_10/dn_300,f_png', 2000, 10"
  })
  void drawsPagesAtTheDensityAskedFor(String text, int width, int height) {
    var plan = plan(text, Pictures.still(ImageFormat.PDF, 1000, 2000), OutputRequest.STORED);

    assertThat(List.of(plan.width(), plan.height())).isEqualTo(List.of(width, height));
  }

  @Test
  void drawsNoPageAtMoreThanTheReferenceDoes() {
    var page = Pictures.still(ImageFormat.PDF, 100, 200);

    assertThatThrownBy(() -> plan("dn_301,f_png", page, OutputRequest.STORED))
        .hasMessageContaining("density");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg_11",
        "pg_2-11",
        "pg_2-3,f_jpg",
        "pg_1;3",
        "pg_name:a",
        "if_w_gt_1,pg_2",
        "fl_c2pa",
        "f_png,cs_cmyk",
        "cs_keep_cmyk",
        "cs_icc:nosuch.icc",
        "dn_idn",
        "f_avif,fl_animated",
        "f_png,fl_apng,fl_png8",
        "f_heic"
      })
  void refusesWhatIsNotBuilt(String text) {
    assertThatThrownBy(() -> plan(text, ANIMATION, OutputRequest.STORED))
        .isInstanceOf(TransformException.class);
  }

  private static Load load(String text) {
    return plan(text, ANIMATION, OutputRequest.STORED).load();
  }

  private static SaveOptions options(String text) {
    return plan(text, PHOTO, OutputRequest.STORED).save().options();
  }

  private static Plan plan(String text, ImageFacts facts, OutputRequest request) {
    return ENGINE.plan(ENGINE.read(text), facts, request, TalkingEngine.LIMITS);
  }
}
