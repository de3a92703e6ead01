package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every crop mode, turn and mirroring on both engines: the same size to the pixel, and the same
/// places, since a pixel out of place on a gradient is several counts of color.
@TestInstance(Lifecycle.PER_CLASS)
final class CropModesAgreeTest {
  /// The mean difference a color, of 255.
  private static final double TOLERANCE = 0.6;

  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final ImageEngines.Chosen chosen = ImageEngines.open(EngineConfig.defaults());
  private final TransformEngine vips = TransformEngine.open(chosen.engine(), TextLimits.DEFAULT);

  @AfterAll
  void closeEngines() {
    vips.close();
    portable.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c_scale,h_47,w_31",
        "c_scale,w_199",
        "c_fit,h_50,w_70",
        "c_limit,h_50,w_70",
        "c_limit,h_500,w_700",
        "c_mfit,h_200,w_150",
        "c_fill,h_60,w_40",
        "c_fill,g_south_east,h_30,w_90",
        "c_lfill,g_north,h_60,w_40",
        "c_fill_pad,g_auto,h_60,w_40,b_red",
        "c_crop,g_west,h_41,w_33",
        "c_crop,h_0.5,w_0.5,x_3,y_7",
        "c_thumb,g_xy_center,h_40,w_40,x_30,y_20",
        "c_pad,b_green,h_90,w_70",
        "c_lpad,b_green,g_east,h_200,w_300",
        "c_mpad,b_blue,g_south,h_200,w_300",
        "a_90/c_scale,w_50",
        "a_hflip/c_fill,h_50,w_50",
        "a_vflip/c_crop,h_50,w_50",
        "a_37,b_white/c_scale,w_80",
      })
  void comeToTheSamePicture(String text) {
    assumeTrue(chosen.engine().canWrite(ImageFormat.WEBP), chosen.reason());
    var source = Painting.gradient(120, 83).png();

    var one = draw(vips, text, source);
    var other = draw(portable, text, source);

    assertThat(one.width()).isEqualTo(other.width());
    assertThat(one.height()).isEqualTo(other.height());
    assertThat(one.meanDistanceTo(other)).isLessThan(TOLERANCE);
  }

  private static Painting draw(TransformEngine engine, String text, ImageSource source) {
    var facts = AssetFacts.of(engine.probe(source, TalkingEngine.LIMITS));
    var picture =
        engine.transform(
            source, facts, engine.read(text), OutputRequest.STORED, TalkingEngine.LIMITS);
    return Painting.decode(picture.bytes());
  }
}
