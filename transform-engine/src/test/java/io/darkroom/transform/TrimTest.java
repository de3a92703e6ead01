package io.darkroom.transform;

import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Trimming, whose size only pixels tell, on both engines.
@TestInstance(Lifecycle.PER_CLASS)
final class TrimTest {
  private final ImageEngines.Chosen chosen = ImageEngines.open(EngineConfig.defaults());
  private final TransformEngine vips = TransformEngine.open(chosen.engine(), TextLimits.DEFAULT);
  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);

  @AfterAll
  void closeEngines() {
    vips.close();
    portable.close();
  }

  /// A red field of 30x20 at (10, 5) on gray 200, with a speck of gray 230 in the border.
  private static Painting framed() {
    return Painting.of(
        60,
        40,
        (x, y) -> {
          if (x >= 10 && x < 40 && y >= 5 && y < 25) {
            return rgb(200, 0, 0);
          }
          return x == 50 && y == 30 ? rgb(230, 230, 230) : rgb(200, 200, 200);
        });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a speck beyond the tolerance is content, e_trim, 41, 26",
    "a speck within the tolerance is border, e_trim:20, 30, 20",
    "another color of the border, e_trim:15:rgb:c80000, 60, 40",
    "color alone, e_trim:white, 60, 40",
    "everything is border, e_trim:100, 60, 40",
    "steps before count, 'c_crop,w_20,h_20,x_0,y_0/e_trim', 10, 15",
    "steps behind count on the result, e_trim:20/w_0.5, 15, 10",
    "conditions behind as well, e_trim:20/if_w_eq_30/w_6/if_end, 6, 4",
    "twice, e_trim:20/bo_4px_solid_blue/e_trim, 30, 20",
    "before and after a pixel ratio, 'e_trim:20/w_15,dpr_2.0', 30, 20"
  })
  void comesToTheSize(String name, String text, int width, int height) {
    for (var engine : new TransformEngine[] {vips, portable}) {
      var result = trim(engine, framed(), text);

      assertThat(result.width()).as(name).isEqualTo(width);
      assertThat(result.height()).as(name).isEqualTo(height);
    }
  }

  @Test
  void takesTransparencyForBorder() {
    var result = trim(vips, Painting.island(40, 40), "e_trim");

    assertThat(Painting.decode(result.bytes()).distanceTo(green(20, 20))).isZero();
  }

  private static Painting green(int width, int height) {
    return Painting.of(width, height, (_, _) -> rgb(0, 200, 0));
  }

  @Test
  void isRefusedWhereThereAreFactsAlone() {
    var facts = vips.probe(framed().png(), TalkingEngine.LIMITS);
    var transformation = vips.read("e_trim");

    assertThatThrownBy(
            () -> vips.plan(transformation, facts, OutputRequest.STORED, TalkingEngine.LIMITS))
        .isInstanceOfSatisfying(
            TransformException.class,
            e -> assertThat(e.problem()).isInstanceOf(Problem.Unsupported.class));
  }

  private static EncodedImage trim(TransformEngine engine, Painting picture, String text) {
    var source = picture.png();
    var facts = engine.probe(source, TalkingEngine.LIMITS);
    return engine.transform(
        source, facts, engine.read(text), OutputRequest.STORED, TalkingEngine.LIMITS);
  }
}
