package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Traced pictures as SVG files.
@TestInstance(Lifecycle.PER_CLASS)
final class VectorsTest {
  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final TransformEngine chosen =
      TransformEngine.open(ImageEngines.open(EngineConfig.defaults()).engine(), TextLimits.DEFAULT);

  @AfterAll
  void closeEngines() {
    chosen.close();
    portable.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e_vectorize",
        "c_scale,w_90/e_vectorize:colors:5/e_sepia",
        "$c_6/e_vectorize:colors:$c",
        "e_vectorize/f_svg"
      })
  void areTheSameAsTheDrawnOnes(String text) {
    assumeTrue(chosen.engine().canRead(ImageFormat.SVG), "libvips draws no SVG");
    var svg = run(chosen, text, OutputRequest.of(ImageFormat.SVG));
    var again = new ImageSource.OfBytes(svg.bytes());

    assertThat(svg.format()).isEqualTo(ImageFormat.SVG);
    assertThat(new String(svg.bytes(), StandardCharsets.UTF_8)).startsWith("<svg ");
    var facts = chosen.probe(again, TalkingEngine.LIMITS);
    var drawn =
        chosen.transform(
            again, facts, chosen.read("f_png"), OutputRequest.STORED, TalkingEngine.LIMITS);
    assertThat(drawn.width()).isEqualTo(svg.width());
    var pixels = run(chosen, text.replace("/f_svg", ""), OutputRequest.of(ImageFormat.PNG));
    assertThat(Painting.decode(drawn.bytes()).meanDistanceTo(Painting.decode(pixels.bytes())))
        .isLessThan(5);
  }

  @Test
  void areTheSameOnBothEngines() {
    var request = OutputRequest.of(ImageFormat.SVG);

    assertThat(run(portable, "e_vectorize", request).bytes())
        .isEqualTo(run(chosen, "e_vectorize", request).bytes());
  }

  @Test
  void areNoLargerThanAThousandPixels() {
    var picture = Painting.gradient(1500, 30).png();
    var facts = chosen.probe(picture, TalkingEngine.LIMITS);

    var plan =
        chosen.plan(
            chosen.read("e_vectorize"),
            facts,
            OutputRequest.of(ImageFormat.SVG),
            TalkingEngine.LIMITS);

    assertThat(plan.width()).isEqualTo(1000);
    assertThat(plan.height()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w_50,c_scale", "f_svg", "if_w_gt_5000/e_vectorize/if_end/f_svg"})
  void areOnlyMadeByTracing(String text) {
    assertThatThrownBy(() -> run(chosen, text, OutputRequest.of(ImageFormat.SVG)))
        .isInstanceOfSatisfying(
            TransformException.class,
            e -> assertThat(e.problem().publicMessage()).contains("f_svg"));
  }

  private static EncodedImage run(TransformEngine engine, String text, OutputRequest request) {
    var source =
        Painting.of(
                120,
                80,
                (x, y) ->
                    Math.hypot(x - 60, y - 40) < 25
                        ? Painting.rgb(220, 40, 40)
                        : x < 60 ? Painting.rgb(250, 250, 240) : Painting.rgb(30, 60, 90))
            .png();
    var facts = engine.probe(source, TalkingEngine.LIMITS);
    return engine.transform(source, facts, engine.read(text), request, TalkingEngine.LIMITS);
  }
}
