package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.effect.EffectCatalog;
import io.darkroom.transform.effect.EffectDefinition;
import io.darkroom.transform.effect.LayerEffect;
import io.darkroom.transform.effect.UnavailableEffect;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.KnownRegions;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.plan.Region;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every effect of the catalog, as its example has it, on both engines: one draws what the other
/// does.
@TestInstance(Lifecycle.PER_CLASS)
final class EffectsAgreeTest {
  /// The mean difference a color, of 255. Both round to 8 bits after each operation.
  private static final double TOLERANCE = 0.6;

  /// The largest difference of any band; on a sharp edge of a curve one step in is several out.
  private static final int LARGEST = 6;

  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final ImageEngines.Chosen chosen = ImageEngines.open(EngineConfig.defaults());
  private final TransformEngine vips = TransformEngine.open(chosen.engine(), TextLimits.DEFAULT);

  static Stream<String> examples() {
    return EffectCatalog.definitions().stream()
        .filter(each -> !UnavailableEffect.DEFINITIONS.contains(each))
        .map(EffectDefinition::example)
        .filter(each -> !each.startsWith("embed_clipping_path")) // needs a mask: ClippingTest
        .filter(each -> !each.startsWith("trim")) // is not planned without a picture: TrimTest
        .filter(each -> !(EffectCatalog.read(each, 0) instanceof LayerEffect.WithLayer));
  }

  @AfterAll
  void closeEngines() {
    vips.close();
    portable.close();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void drawTheSameOnOpaquePictures(String example) {
    drawTheSame(example, Painting.gradient(90, 70));
    drawTheSame(example, Painting.noise(40, 30));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void drawTheSameOnTransparentPictures(String example) {
    drawTheSame(
        example,
        Painting.of(60, 50, (x, y) -> ((x * 4) << 24) | ((y * 5) << 16) | ((x * 3) << 8) | 0x70));
  }

  private void drawTheSame(String example, Painting picture) {
    assumeTrue(canRun(portable.engine(), example, picture), "not in the portable engine");

    var one = draw(vips, example, picture);
    var other = draw(portable, example, picture);

    assertThat(one.meanDistanceTo(other)).isLessThan(TOLERANCE);
    assertThat(one.distanceTo(other)).isLessThanOrEqualTo(LARGEST);
  }

  private boolean canRun(ImageEngine engine, String example, Painting picture) {
    var source = picture.png();
    var facts = withAFace(portable.probe(source, TalkingEngine.LIMITS));
    var plan =
        portable.plan(
            portable.read("e_" + example), facts, OutputRequest.STORED, TalkingEngine.LIMITS);
    return plan.ops().stream().allMatch(engine::canRun);
  }

  /// Effects that hide faces are not planned where nobody has looked for them.
  private static AssetFacts withAFace(ImageFacts facts) {
    return AssetFacts.of(facts)
        .withRegions(KnownRegions.NONE.withFaces(List.of(new Region(8, 6, 20, 18))));
  }

  private static Painting draw(TransformEngine engine, String example, Painting picture) {
    ImageSource source = picture.png();
    var facts = withAFace(engine.probe(source, TalkingEngine.LIMITS));
    var result =
        engine.transform(
            source, facts, engine.read("e_" + example), OutputRequest.STORED, TalkingEngine.LIMITS);
    assertThat(result.format()).isEqualTo(ImageFormat.PNG);
    return Painting.decode(result.bytes());
  }
}
