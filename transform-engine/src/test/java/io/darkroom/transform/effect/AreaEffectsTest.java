package io.darkroom.transform.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What effects on neighborhoods and outlines become, and what they do not take.
final class AreaEffectsTest {
  private static final Extent PICTURE = new Extent(400, 300);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          blur | [Blur[sigmaPixels=1.0]]
          blur:2500 | [Blur[sigmaPixels=20.0]]
          blur_faces | []
          pixelate | [Pixelate[blockPixels=10]]
          pixelate:7 | [Pixelate[blockPixels=7]]
          tilt_shift:0 | []
          sharpen:250 | [Sharpen[sigmaPixels=1.0, amount=2.5]]
          oil_paint:0 | [ModeFilter[radiusPixels=1, intensities=32]]
          cartoonify:20:100 | [Cartoon[lineStrength=0.2, levels=4, saturation=2.0, linesOnly=false]]
          cartoonify:bw | [Cartoon[lineStrength=0.5, levels=22, saturation=1.5, linesOnly=true]]
          morphology:dilate:2:square:1.5 | [Morph[method=GREATEST, kernel=SQUARE, radiusPixels=1.5, iterations=2]]
          morphology:kernel_ring;method_convolve | [Morph[method=MEAN, kernel=RING, radiusPixels=2.0, iterations=1]]
          vignette:0 | []
          vignette | [FadeToCorners[start=0.8]]
          outline:5 | [Outline[side=BOTH, filled=false, line=Line[widthPixels=5.0, blurSigmaPixels=0.0], color=Rgba[red=0, green=0, blue=0, alpha=255], marginPixels=5]]
          gradient_fade:0 | [FadeFromEdges[lengths=Margins[left=0, top=150, right=0, bottom=0], exponent=1.0]]
          make_transparent | [ClearLike[color=null, tolerance=0.1, connected=true]]
          bgremoval:screen | [ClearHue[color=null]]
          opacity_threshold | []
          shear:0:0 | []
          shear:20.0:0.0 | [Shear[across=0.36397023426620234, down=0.0, width=509, height=300]]
          """)
  void becomeOperations(String text, String expected) {
    var ops = EffectCatalog.read(text, 0).lower(Scene.of(PICTURE, false));

    assertThat(ops).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blur:strong",
        "blur:1:2",
        "blur_faces:x",
        "blur_region:x",
        "pixelate:x",
        "pixelate_faces:x",
        "pixelate_region:x",
        "tilt_shift:x",
        "sharpen:x",
        "unsharp_mask:x",
        "oil_paint:x",
        "cartoonify:color",
        "morphology:open",
        "morphology:kernel_star",
        "ordered_dither:x",
        "vignette:x",
        "outline:middle",
        "shadow:x",
        "dropshadow:azimuth_x",
        "gradient_fade:asymmetric",
        "trim:nocolor",
        "make_transparent:x",
        "bgremoval:nocolor",
        "opacity_threshold:x",
        "distort",
        "distort:1:2:3:4",
        "distort:1:2:3:4:5:6:7:x",
        "distort:arc",
        "distort:arc:0",
        "distort:arc:x",
        "shear:a:1",
        "shear:1:2:3"
      })
  void refuseWhatTheyDoNotTake(String text) {
    assertThatThrownBy(() -> EffectCatalog.read(text, 0))
        .isInstanceOf(TransformException.class)
        .hasMessageContaining(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "all of it given, 10, 20, 30, 40, 10, 20, 30, 40",
    "reaching over the edges, -10, 250, 30, 100, 0, 250, 20, 50",
    "to the edge, 100, , , , 100, 0, 300, 300"
  })
  void blurTheRegionInsideThePicture(
      String name,
      @Nullable Integer x,
      @Nullable Integer y,
      @Nullable Integer w,
      @Nullable Integer h,
      int left,
      int top,
      int width,
      int height) {
    var ops = EffectCatalog.read("blur_region:200", 0).lower(region(x, y, w, h));

    var part = new Part(left, top, width, height, false);
    assertThat(ops).as(name).containsExactly(new AreaOp.Inside(part, new AreaOp.Blur(2)));
  }

  @Test
  void blurTheWholePictureWithoutARegionAndNothingBesideIt() {
    var effect = EffectCatalog.read("blur_region:200", 0);

    assertThat(effect.lower(region(null, null, null, null)))
        .containsExactly((Op) new AreaOp.Blur(2));
    assertThat(effect.lower(region(500, 0, 10, 10))).isEmpty();
  }

  private static Scene region(
      @Nullable Integer x, @Nullable Integer y, @Nullable Integer w, @Nullable Integer h) {
    return new Scene(PICTURE, false, null, null, x, y, w, h, List.of(), 0, Sight.NONE);
  }

  @Test
  void blurEveryKnownFace() {
    var face = new Part(10, 10, 50, 60, true);
    var scene =
        new Scene(PICTURE, false, null, null, null, null, null, null, List.of(face), 0, Sight.NONE);

    assertThat(EffectCatalog.read("blur_faces", 0).lower(scene))
        .containsExactly((Op) new AreaOp.Inside(face, new AreaOp.Blur(5)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "perspective, distort:40:25:280:60:260:155:35:165, 280, 165",
    "fractions, distort:0.1:0.2:0.9:0.0:1.0:1.0:0.0:0.5, 400, 300",
    "an arc of half a circle, distort:arc:180, 555, 277",
    "a shadow to the bottom right, shadow:20, 416, 316",
    "an outline outside, outline:outer:10:20, 460, 360",
    "an outline inside, outline:inner:10:20, 400, 300"
  })
  void comeToASize(String name, String text, int width, int height) {
    var ops = EffectCatalog.read(text, 0).lower(Scene.of(PICTURE, true));

    assertThat(PICTURE.after(ops)).as(name).isEqualTo(new Extent(width, height));
  }
}
