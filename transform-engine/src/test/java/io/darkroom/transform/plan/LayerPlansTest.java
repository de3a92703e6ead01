package io.darkroom.transform.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.transform.LayerSources;
import io.darkroom.transform.Pictures;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.TextLimits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What layers come to on a picture of 864 × 576, with `logo`, 300 × 200, to lay on. Letters are
/// half as wide as high.
final class LayerPlansTest {
  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  private static final LayerSources LOGO =
      new LayerSources(
          Map.of(
              new LayerIdentity.Stored("logo", LayerIdentity.Access.UPLOAD),
              new LayerSources.Found(
                  new ImageSource.OfBytes(new byte[0]),
                  AssetFacts.of(Pictures.still(ImageFormat.PNG, 300, 200)))));

  @Test
  void putsVariablesIntoStyleTextAndColor() {
    var lettering =
        lettering(
            "$s_30,$n_!Max!,$c_!rgb:ff33cc!/co_$c,l_text:Arial_$(s)_bold:Hi $(n)!/fl_layer_apply");

    assertThat(lettering.text()).isEqualTo("Hi Max!");
    assertThat(lettering.style().sizePixels()).isEqualTo(30);
    assertThat(lettering.style().weight()).isEqualTo(700);
    assertThat(lettering.color()).isEqualTo(new Rgba(0xff, 0x33, 0xcc, 255));
  }

  @Test
  void takesAStyleFromAVariable() {
    assertThat(lettering("$style_!Arial_12!/l_text:$style:hello/fl_layer_apply").style().font())
        .isEqualTo("Arial");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "l_text:fonts:own.ttf_30:hello/fl_layer_apply",
        "$s_30/l_text:fonts:own.ttf_$(s)_bold:hello/fl_layer_apply",
        "$style_!fonts:own.ttf_30!/l_text:$style:hello/fl_layer_apply"
      })
  void takesAStoredFontAfterThePictures(String text) {
    var font = new StoredFile("fonts/own.ttf");
    var sources =
        new LayerSources(LOGO.found(), Map.of(font, new ImageSource.OfBytes(new byte[0])));

    assertThat(ENGINE.files(ENGINE.read(text))).containsExactly(font);
    assertThat(lettering(plan(text, sources)).fontNumber()).isEqualTo(1);
  }

  @Test
  void scalesTextByThePixelRatio() {
    var lettering = lettering("l_text:Arial_20_letter_spacing_3:x/fl_layer_apply/dpr_2.0");

    assertThat(lettering.style().sizePixels()).isEqualTo(40);
    assertThat(lettering.style().letterSpacingPixels()).isEqualTo(6);
  }

  @Test
  void makesTheBoxBehindTextLargerThanTheInk() {
    var layer = layer("b_black,l_text:Arial_20:abcd/fl_layer_apply");

    assertThat(layer.width()).isEqualTo(40 + 2 * 4);
    assertThat(layer.height()).isEqualTo(20 + 2 * 4);
  }

  @Test
  void numbersAPictureThatAVariableNames() {
    assertThat(ENGINE.layers(ENGINE.read("$ov_!logo!/l_$ov/fl_layer_apply")))
        .containsExactly(new LayerIdentity.Stored("logo", LayerIdentity.Access.UPLOAD));
    assertThat(layer("$ov_!logo!/l_$ov/fl_layer_apply").width()).isEqualTo(300);
  }

  @Test
  void asksForNothingInABranchThatIsNotTaken() {
    assertThat(plan("if_w_lt_100/l_nosuch/fl_layer_apply/if_end/w_50").width()).isEqualTo(50);
  }

  @Test
  void laysALayerOnALayer() {
    var outer = layer("l_logo/l_logo/c_scale,w_50/fl_layer_apply,g_west/fl_layer_apply,g_east");

    assertThat(outer.width()).isEqualTo(300);
    var inner = (LayerOp.Composite) outer.ops().getLast();
    assertThat(inner.layer().width()).isEqualTo(50);
    assertThat(inner.left()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "l_nosuch/fl_layer_apply | Resource not found - nosuch",
        "l_text:dark_name:Hello/fl_layer_apply | Resource not found - dark_name",
        "l_text:Arial_500:Hello/fl_layer_apply,fl_text_disallow_overflow | The text does not fit into the picture below",
        "l_text:folder:own.otf_30:Hello/fl_layer_apply | Resource not found - folder/own.otf",
        "l_text:own.woff2_30:Hello/fl_layer_apply | Unsupported by this server: font own.woff2",
        "l_text:Roboto@google_90:Hi/fl_layer_apply | Unsupported by this server: font Roboto@google",
        "$s_!x!/l_text:$s:Hi/fl_layer_apply | Invalid overlay in transformation: x",
        "l_logo/c_scale,w_6000,h_5000/fl_layer_apply,fl_no_overflow/l_logo/c_scale,w_6000,h_5000/fl_layer_apply,fl_no_overflow | Maximum total number of pixels in all layers is 50 Megapixels. Requested 60.0 Megapixels"
      })
  void refuses(String text, String message) {
    var thrown = catchThrowableOfType(TransformException.class, () -> plan(text));

    assertThat(thrown).isNotNull();
    assertThat(thrown.problem().publicMessage()).isEqualTo(message);
  }

  private static Lettering lettering(String text) {
    return lettering(plan(text));
  }

  private static Lettering lettering(Plan plan) {
    var layer = ((LayerOp) plan.ops().getLast()).layer();
    return ((LayerPlan.Content.Text) layer.content()).lettering();
  }

  private static LayerPlan layer(String text) {
    return ((LayerOp) plan(text).ops().getLast()).layer();
  }

  private static Plan plan(String text) {
    return plan(text, LOGO);
  }

  private static Plan plan(String text, LayerSources sources) {
    var facts = AssetFacts.of(Pictures.still(ImageFormat.PNG, 864, 576));
    return ENGINE.plan(
        ENGINE.read(text), facts, OutputRequest.STORED, sources, TalkingEngine.LIMITS);
  }
}
