package io.darkroom.transform;

import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.model.Delivery;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.StoredText;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.model.Wording;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.plan.KnownRegions;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.plan.Region;
import io.darkroom.transform.plan.StoredFacts;
import io.darkroom.transform.read.NamedTransformations;
import io.darkroom.transform.read.StoredTexts;
import io.darkroom.transform.syntax.TextLimits;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TransformEngineTest {
  private static final ImageFacts PHOTO = Pictures.still(ImageFormat.JPEG, 640, 427);
  private static final ImageFacts LOGO = Pictures.transparent(ImageFormat.PNG, 640, 427);
  private static final ImageFacts PHONE = Pictures.still(ImageFormat.HEIC, 640, 427);

  private static final Rgba RED = new Rgba(200, 0, 0, 255);

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "c_scale,w_100 | c_scale,w_100",
        "w_100,c_scale | c_scale,w_100",
        "w_100,,h_5//c_fit/ | h_5,w_100/c_fit",
        "w_1,w_2 | w_2",
        "w_2,w_1 | w_1",
        "w_3,c_pad/jpeg | c_pad,w_3/jpg",
        "w_$a,$b_2,$a_1,if_w_gt_5,c_fit | if_w_gt_5,$b_2,$a_1,c_fit,w_$a",
        "fl_lossy,w_1,fl_awebp,fl_lossy | fl_awebp,fl_lossy,w_1",
        "t_name,w_5 | t_name,w_5",
      })
  void writesTextsThatSayTheSameAlike(String text, String canonical) {
    assertThat(ENGINE.canonical(ENGINE.read(text))).isEqualTo(canonical);
  }

  @Test
  void takesTheExtensionOffForWhoeverPassesItOn() {
    var read = ENGINE.read("w_3,c_pad/jpeg");

    assertThat(read.extension()).isEqualTo(ImageFormat.JPEG);
    assertThat(read.withoutExtension()).isEqualTo(ENGINE.read("c_pad,w_3"));
    assertThat(ENGINE.read("jpg").withoutExtension()).isEqualTo(Transformation.NONE);
  }

  @Test
  void answersStoredBytesOnlyWhenNothingIsAsked() {
    assertThat(isUnchanged("", PHOTO, OutputRequest.STORED)).isTrue();
    assertThat(isUnchanged("", PHOTO, OutputRequest.of(ImageFormat.JPEG))).isTrue();
    assertThat(isUnchanged("", PHOTO, OutputRequest.of(ImageFormat.PNG))).isFalse();
    assertThat(isUnchanged("w_100", PHOTO, OutputRequest.STORED)).isFalse();
    assertThat(isUnchanged("q_80", PHOTO, OutputRequest.STORED)).isFalse();
  }

  @Test
  void answersStoredBytesOfFormatsThatItCannotWrite() {
    assertThat(isUnchanged("", PHONE, OutputRequest.STORED)).isTrue();
    assertThat(isUnchanged("", PHONE, OutputRequest.of(ImageFormat.HEIC))).isTrue();
  }

  @Test
  void prefersFormatParameterToExtensionToStoredFormat() {
    assertThat(format("w_1", PHOTO, OutputRequest.STORED)).isEqualTo(ImageFormat.JPEG);
    assertThat(format("w_1", PHOTO, OutputRequest.of(ImageFormat.PNG))).isEqualTo(ImageFormat.PNG);
    assertThat(format("w_1,f_webp", PHOTO, OutputRequest.of(ImageFormat.PNG)))
        .isEqualTo(ImageFormat.WEBP);
  }

  @Test
  void replacesStoredFormatsThatItCannotWrite() {
    assertThat(format("w_1", PHONE, OutputRequest.STORED)).isEqualTo(ImageFormat.JPEG);
    assertThat(format("w_1", Pictures.transparent(ImageFormat.HEIC, 9, 9), OutputRequest.STORED))
        .isEqualTo(ImageFormat.PNG);
  }

  @Test
  void refusesFormatsByNameThatItCannotWrite() {
    assertThatThrownBy(() -> format("f_heic", PHOTO, OutputRequest.STORED))
        .isInstanceOf(TransformException.class);
    assertThatThrownBy(() -> format("w_1", PHOTO, OutputRequest.of(ImageFormat.HEIC)))
        .isInstanceOf(TransformException.class);
  }

  @Test
  void takesTheNegotiatedFormatWhenTheChoiceIsOpen() {
    var webp = OutputRequest.STORED.withNegotiated(ImageFormat.WEBP);

    assertThat(format("f_auto", PHOTO, webp)).isEqualTo(ImageFormat.WEBP);
    assertThat(format("f_auto", PHOTO, OutputRequest.STORED)).isEqualTo(ImageFormat.JPEG);
    assertThat(format("f_auto", LOGO, OutputRequest.STORED)).isEqualTo(ImageFormat.PNG);
    assertThat(format("f_png", PHOTO, webp)).isEqualTo(ImageFormat.PNG);
  }

  @Test
  void answersStoredBytesWhenOnlyTheAnswerIsSpokenOf() {
    assertThat(isUnchanged("fl_attachment:name", PHOTO, OutputRequest.STORED)).isTrue();
    assertThat(isUnchanged("f_jpg/d_other.png", PHOTO, OutputRequest.STORED)).isTrue();
    assertThat(isUnchanged("f_auto", PHOTO, OutputRequest.STORED)).isTrue();
    assertThat(isUnchanged("f_png", PHOTO, OutputRequest.STORED)).isFalse();
    assertThat(isUnchanged("fl_progressive", PHOTO, OutputRequest.STORED)).isFalse();
  }

  @Test
  void tellsWhatIsSaidOfTheAnswer() {
    assertThat(
            ENGINE.delivery(
                ENGINE.read(
                    "c_limit,w_auto/d_a:b.png,dpr_auto,f_auto,q_auto/fl_attachment:x.getinfo")))
        .isEqualTo(
            new Delivery(
                "a/b.png",
                new OutputSetting.Attachment("x"),
                false,
                true,
                EnumSet.allOf(Delivery.ClientInput.class)));
    assertThat(ENGINE.delivery(Transformation.NONE))
        .matches(nothing -> nothing.defaultImage() == null && nothing.attachment() == null)
        .matches(nothing -> !nothing.immutableCache() && !nothing.information())
        .matches(nothing -> nothing.dependsOn().isEmpty());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'c_thumb,g_face,w_9', true",
    "'c_fill,g_auto,w_9', true",
    "'c_crop,g_custom:faces,w_9', true",
    "'if_fc_gt_1,w_9', true",
    "'$a_iw_mul_fc', true",
    "'c_fill,g_north,w_9', false",
    "'c_imagga_crop,w_9', true"
  })
  void knowsWhetherFacesMayMatter(String text, boolean expected) {
    assertThat(ENGINE.read(text).looksAtFaces()).isEqualTo(expected);
  }

  @Test
  void asksForFacesThatNamedTransformationsLookAt() {
    var expanded = ENGINE.expand(ENGINE.read("t_a"), _ -> Optional.of("c_thumb,g_face,h_9,w_9"));

    assertThat(expanded.looksAtFaces()).isTrue();
    assertThat(ENGINE.canonical(expanded)).isEqualTo("t_a");
  }

  @Test
  void writesInTheStyleOfAStoredText() {
    var stored = new StoredText("Arial_30_bold", "Stored", RED, Rgba.TRANSPARENT, 50);
    var expanded =
        ENGINE.expand(
            ENGINE.read("t_a/l_text:style:Own/fl_layer_apply"),
            _ -> Optional.of("l_text:style/fl_layer_apply"),
            id -> id.equals("style") ? Optional.of(stored) : Optional.empty());

    var first = ((Step.LayOn) expanded.steps().getFirst()).overlay();
    var second = ((Step.LayOn) expanded.steps().getLast()).overlay();
    assertThat(first.layer())
        .isInstanceOfSatisfying(
            Layer.Text.class,
            text -> {
              assertThat(text.wording()).isEqualTo(Wording.of("Stored"));
              assertThat(text.style()).isEqualTo(Wording.of("Arial_30_bold"));
              assertThat(text.color()).isEqualTo(new Color.Known(RED));
            });
    assertThat(first.steps()).containsExactly(new Step.Fade(new Scalar.Fixed(50, false)));
    assertThat(((Layer.Text) second.layer()).wording()).isEqualTo(Wording.of("Own"));
  }

  @Test
  void missesAStoredTextThatIsNone() {
    var asked = ENGINE.read("l_text:nosuch:Hi/fl_layer_apply");

    problemOf(
        Problem.MissingResource.class,
        () -> ENGINE.expand(asked, NamedTransformations.NONE, StoredTexts.NONE));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'if_!sale!_in_tags/w_9/if_end', true, false, false",
    "'if_ctx:!k!_eq_!v!/w_9/if_end', false, true, false",
    "'c_crop,g_custom', false, false, true",
    "'if_ccc_gt_0/w_9/if_end', false, false, true",
    "'c_fill,w_9,h_9', false, false, false"
  })
  void tellsResultsApartByWhatTheyAskFor(
      String text, boolean byTags, boolean byContext, boolean byCoordinates) {
    var region = KnownRegions.NONE.withCustom(List.of(new Region(1, 2, 3, 4)));
    var none = stored(KnownRegions.NONE, Set.of(), Map.of());

    assertThat(differ(text, none, stored(KnownRegions.NONE, Set.of("a"), Map.of())))
        .isEqualTo(byTags);
    assertThat(differ(text, none, stored(KnownRegions.NONE, Set.of(), Map.of("k", "v"))))
        .isEqualTo(byContext);
    assertThat(differ(text, none, stored(region, Set.of(), Map.of()))).isEqualTo(byCoordinates);
  }

  @Test
  void tellsTheDefinitionsOfANameApart() {
    var one = ENGINE.expand(ENGINE.read("t_a"), _ -> Optional.of("w_9"));
    var other = ENGINE.expand(ENGINE.read("t_a"), _ -> Optional.of("if_!a!_in_tags/w_8/if_end"));
    var none = stored(KnownRegions.NONE, Set.of(), Map.of());
    var tagged = stored(KnownRegions.NONE, Set.of("a"), Map.of());

    assertThat(ENGINE.identity(one, none)).isNotEqualTo(ENGINE.identity(other, none));
    assertThat(ENGINE.identity(one, none)).isEqualTo(ENGINE.identity(one, tagged));
    assertThat(ENGINE.identity(other, none)).isNotEqualTo(ENGINE.identity(other, tagged));
  }

  private static boolean differ(String text, StoredFacts one, StoredFacts other) {
    var transformation = ENGINE.read(text);
    return !ENGINE.identity(transformation, one).equals(ENGINE.identity(transformation, other));
  }

  private static StoredFacts stored(
      KnownRegions regions, Set<String> tags, Map<String, String> context) {
    return new StoredFacts(regions, tags, context, Map.of(), null);
  }

  private static boolean isUnchanged(String text, ImageFacts facts, OutputRequest request) {
    return ENGINE.isUnchanged(ENGINE.read(text), facts, request);
  }

  private static ImageFormat format(String text, ImageFacts facts, OutputRequest request) {
    return ENGINE.outputFormat(ENGINE.read(text), facts, request);
  }
}
