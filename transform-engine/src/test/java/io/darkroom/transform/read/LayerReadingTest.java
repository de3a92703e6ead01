package io.darkroom.transform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.model.Compass;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.LayerIdentity.Access;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Overlay;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Wording;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What texts with layers mean. The reference: "Chaining and layers as brackets", "Layers".
final class LayerReadingTest {

  @Test
  void takesTheStepsBetweenTheBracketsForTheLayerAlone() {
    var overlay =
        overlay("c_scale,w_100/l_badge/c_scale,w_40/fl_layer_apply,g_south_east,x_20,y_-40");

    assertThat(overlay.steps()).hasOnlyElementsOfType(Step.Apply.class).hasSize(1);
    assertThat(overlay.placement().gravity()).isEqualTo(new Gravity.At(Compass.SOUTH_EAST));
    assertThat(overlay.placement().x()).isEqualTo(new Coordinate.Pixels(20));
    assertThat(overlay.placement().y()).isEqualTo(new Coordinate.Pixels(-40));
  }

  @Test
  void takesAComponentThatNothingClosesForAWholeLayer() {
    var overlay = overlay("l_folder:sub:logo.png,w_100,g_north_east");

    assertThat(overlay.layer())
        .isEqualTo(
            new Layer.Picture(new LayerIdentity.Stored("folder/sub/logo.png", Access.UPLOAD)));
    assertThat(overlay.steps()).hasSize(1);
    assertThat(overlay.placement().gravity()).isEqualTo(new Gravity.At(Compass.NORTH_EAST));
  }

  @Test
  void nestsLayers() {
    var outer = overlay("l_a/l_b/c_scale,w_50/fl_layer_apply,g_west/fl_layer_apply,g_east");

    assertThat(outer.placement().gravity()).isEqualTo(new Gravity.At(Compass.EAST));
    assertThat(outer.steps()).hasSize(1);
    assertThat(((Step.LayOn) outer.steps().getFirst()).overlay().placement().gravity())
        .isEqualTo(new Gravity.At(Compass.WEST));
  }

  @Test
  void letsTheClosingComponentResizeTheLayerToTheBase() {
    var overlay = overlay("u_site_bg/c_fill,fl_layer_apply,fl_relative,h_1.0,w_1.0");

    assertThat(overlay.beneath()).isTrue();
    assertThat(overlay.steps()).hasOnlyElementsOfType(Step.ApplyRelative.class).hasSize(1);
  }

  @Test
  void keepsWhatConcernsTheFileOutOfTheLayer() {
    var steps = read("l_badge/fl_layer_apply,f_png");

    assertThat(steps).hasSize(2);
    assertThat(steps.getLast()).isInstanceOf(Step.Configure.class);
    assertThat(((Step.Configure) steps.getLast()).setting())
        .isInstanceOf(OutputSetting.Format.class);
  }

  @Test
  void readsStrengthsOfADisplacementInsteadOfAnOffset() {
    var overlay = overlay("l_radialize/e_displace,fl_layer_apply,y_100");

    assertThat(overlay.mixing())
        .isEqualTo(new Overlay.Displaced(Coordinate.ZERO, new Coordinate.Pixels(100)));
    assertThat(overlay.placement().y()).isEqualTo(Coordinate.ZERO);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "l_icon/e_multiply${c}fl_layer_apply, MULTIPLY",
    "l_icon/fl_cutter${c}fl_layer_apply, CUTTER",
    "c_scale${c}e_cut_out${c}l_docs:logo${c}w_200, CUT_OUT",
    "l_icon/fl_layer_apply, NORMAL"
  })
  void readsHowTheLayerIsMixed(String text, Overlay.Blend blend) {
    assertThat(overlay(text.replace("${c}", ",")).mixing()).isEqualTo(new Overlay.Blended(blend));
  }

  @Test
  void decodesRemoteLayers() {
    var text = "l_fetch:aHR0cDovL2Nsb3VkaW5hcnkuY29tL2ltYWdlcy9vbGRfbG9nby5wbmc=/fl_layer_apply";

    assertThat(overlay(text).layer())
        .isEqualTo(
            new Layer.Picture(
                new LayerIdentity.Remote("http://cloudinary.com/images/old_logo.png")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Arial_20:Hi, Arial_20, Hi",
    "My_Font_2_40_bold:a:b, My_Font_2_40_bold, a:b",
    "fonts:My_Font.ttf_40_antialias_best:50%2525 off, fonts:My_Font.ttf_40_antialias_best, 50%25 off",
    "Arial_20:50%25 off, Arial_20, 50% off",
    "Arial_20:50% off, Arial_20, 50% off"
  })
  void splitsStyleAndText(String value, String style, String wording) {
    var text = (Layer.Text) overlay("l_text:" + value + "/fl_layer_apply").layer();

    assertThat(text.style()).isEqualTo(literal(style));
    assertThat(text.wording()).isEqualTo(literal(wording));
  }

  @Test
  void findsVariablesInTextAndStyle() {
    var text = (Layer.Text) overlay("l_text:Arial_$(size)_bold:Hi $(name)!").layer();

    assertThat(text.style().parts()).hasSize(3);
    assertThat(text.wording().parts()).hasSize(3);
    assertThat(text.wording().parts().getLast()).isEqualTo(new Wording.Literal("!"));
  }

  @Test
  void takesAnythingElseForAStoredStyle() {
    var own = (Layer.StoredStyle) overlay("l_text:dark_name:Hello/fl_layer_apply").layer();
    var stored = (Layer.StoredStyle) overlay("co_red,l_text:dark_name,fl_text_no_trim").layer();

    assertThat(own.publicId()).isEqualTo("dark_name");
    assertThat(own.wording()).isEqualTo(literal("Hello"));
    assertThat(own.color()).isNull();
    assertThat(stored.wording()).isNull();
    assertThat(stored.color()).isEqualTo(new Color.Known(new Rgba(255, 0, 0, 255)));
    assertThat(stored.trimmed()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fl_layer_apply | Invalid transformation component - fl_layer_apply",
        "if_w_gt_3/l_a/if_end/fl_layer_apply | Invalid transformation component - fl_layer_apply",
        "e_multiply | Invalid transformation component - e_multiply",
        "l_logo/e_displace,fl_layer_apply | Invalid effect in transformation: displace",
        "l_logo/e_displace,fl_layer_apply,x_1000 | Invalid effect in transformation: displace",
        "l_a::b/fl_layer_apply | Invalid overlay in transformation: a::b",
        "l_fetch:!!/fl_layer_apply | Invalid overlay in transformation: fetch:!!",
        "l_text:Arial_20:/fl_layer_apply | Invalid overlay in transformation: text:Arial_20:",
        "l_logo/fl_layer_apply,g_auto | Use auto gravity only with crop, fill, lfill, fill_pad or thumb"
      })
  void refuses(String text, String message) {
    var thrown = catchThrowableOfType(TransformException.class, () -> read(text));

    assertThat(thrown).isNotNull();
    assertThat(thrown.problem().publicMessage()).isEqualTo(message);
  }

  @Test
  void refusesMoreLayersThanTheLimit() {
    var text = "l_a,w_10/".repeat(51) + "w_10";
    var thrown = catchThrowableOfType(TransformException.class, () -> read(text));

    assertThat(thrown.problem().publicMessage())
        .isEqualTo("Maximum number of layers in a transformation is 50. Requested 51");
  }

  private static Wording literal(String text) {
    return new Wording(List.of(new Wording.Literal(text)));
  }

  private static Overlay overlay(String text) {
    return ((Step.LayOn) read(text).getLast()).overlay();
  }

  private static List<Step> read(String text) {
    return new TransformationReader(TextLimits.DEFAULT)
        .read(ComponentParser.parse(text, TextLimits.DEFAULT))
        .steps();
  }
}
