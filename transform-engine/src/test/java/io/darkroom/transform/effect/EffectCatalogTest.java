package io.darkroom.transform.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.Tables;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.Extent;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// That the catalog is complete, and what every effect in it has.
final class EffectCatalogTest {
  /// The names of section 4 of the reference.
  private static final String REFERENCE =
      """
      auto_brightness auto_color auto_contrast blackwhite red green blue brightness brightness_hsb
      colorize contrast fill_light gamma grayscale hue improve negate recolor replace_color saturation
      sepia tint vibrance assist_colorblind simulate_colorblind
      background_removal extract gen_background_replace gen_recolor gen_remove gen_replace gen_restore
      auto_enhance enhance upscale adv_redeye viesus_correct lightroom style_transfer zoompan camera
      light swap_image
      accelerate boomerang deshake noise preview progressbar reverse transition volume
      art
      blur blur_faces blur_region pixelate pixelate_faces pixelate_region sharpen unsharp_mask oil_paint
      vignette cartoonify morphology ordered_dither outline tilt_shift vectorize
      trim make_transparent bgremoval opacity_threshold gradient_fade shadow dropshadow distort shear
      redeye theme embed_clipping_path loop fade
      multiply screen overlay mask cut_out displace anti_removal anti-removal
      """;

  @Test
  void listsEveryPermittedFamily() {
    var families = Objects.requireNonNull(Effect.class.getPermittedSubclasses());
    var definitions = new HashSet<EffectDefinition>();
    for (var family : families) {
      definitions.addAll(definitionsOf(family));
    }

    assertThat(new HashSet<>(EffectCatalog.definitions())).isEqualTo(definitions);
  }

  private static List<EffectDefinition> definitionsOf(Class<?> family) {
    var field =
        Arrays.stream(family.getFields())
            .filter(each -> each.getName().equals("DEFINITIONS"))
            .filter(each -> Modifier.isStatic(each.getModifiers()))
            .findFirst()
            .orElseThrow();
    try {
      return ((List<?>) Objects.requireNonNull(field.get(null)))
          .stream().map(EffectDefinition.class::cast).toList();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void knowsTheNamesOfTheReference() {
    assertThat(EffectCatalog.definitions().stream().map(EffectDefinition::name))
        .contains(REFERENCE.strip().split("\\s+"))
        .doesNotHaveDuplicates();
  }

  static Stream<EffectDefinition> definitions() {
    return EffectCatalog.definitions().stream();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void hasAnExampleOfItsOwn(EffectDefinition definition) {
    assertThat(definition.example()).matches(definition.name() + "(:.*)?");
    assertThat(EffectCatalog.read(definition.example(), 0)).isNotNull();
    assertThat(definition.summary()).endsWith(".");
  }

  static Stream<BadArgument> badArguments() {
    return Tables.rows(EffectCatalogTest.class, "bad-arguments.txt").stream()
        .map(row -> new BadArgument(row.get(0), row.get(1)));
  }

  record BadArgument(String text, String expected) {
    String effect() {
      return text.substring(0, text.indexOf(':'));
    }
  }

  @ParameterizedTest
  @MethodSource("badArguments")
  void refusesBadArguments(BadArgument bad) {
    assertThatThrownBy(() -> EffectCatalog.read(bad.text(), 7))
        .isInstanceOfSatisfying(
            TransformException.class,
            e ->
                assertThat(e.problem())
                    .isEqualTo(new Problem.BadArgument("effect", bad.text(), 7, bad.expected())));
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void hasABadArgumentToRefuse(EffectDefinition definition) {
    boolean takesAnything =
        UnavailableEffect.DEFINITIONS.contains(definition)
            || VideoEffect.DEFINITIONS.contains(definition);

    assertThat(badArguments().anyMatch(bad -> bad.effect().equals(definition.name())))
        .isNotEqualTo(takesAnything);
  }

  static final List<EffectDefinition> UNAVAILABLE = UnavailableEffect.DEFINITIONS;

  @ParameterizedTest
  @FieldSource("UNAVAILABLE")
  void readsWhatIsMissingAndRefusesToDrawIt(EffectDefinition definition) {
    var effect = EffectCatalog.read(definition.example(), 0);
    var scene = Scene.of(new Extent(10, 10), true);

    assertThatThrownBy(() -> effect.lower(scene))
        .isInstanceOfSatisfying(
            TransformException.class,
            e ->
                assertThat(e.problem())
                    .isInstanceOf(Problem.EffectUnavailable.class)
                    .extracting(Problem::publicMessage)
                    .isEqualTo("Effect " + definition.name() + " is not available"));
  }
}
