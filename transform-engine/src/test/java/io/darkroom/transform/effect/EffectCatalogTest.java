package io.darkroom.transform.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  /// The names of sections 4.2, 4.3, 4.7 and 4.8 of the reference.
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

  @ParameterizedTest
  @MethodSource("definitions")
  void refusesBadArguments(EffectDefinition definition) {
    boolean takesAnything =
        UnavailableEffect.DEFINITIONS.contains(definition)
            || VideoEffect.DEFINITIONS.contains(definition);
    if (!takesAnything) {
      var text = definition.name() + ":no~argument";
      assertThatThrownBy(() -> EffectCatalog.read(text, 7))
          .isInstanceOfSatisfying(
              TransformException.class,
              e ->
                  assertThat(e.problem().publicMessage())
                      .isEqualTo("Invalid effect in transformation: " + text));
    }
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
