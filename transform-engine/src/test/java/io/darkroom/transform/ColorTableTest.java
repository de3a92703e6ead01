package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Color tables as layers.
@TestInstance(Lifecycle.PER_CLASS)
final class ColorTableTest {
  /// Exchanges red and blue.
  private static final String EXCHANGE =
      """
      TITLE "exchange"
      # red fastest
      LUT_3D_SIZE 2
      0 0 0
      0 0 1
      0 1 0
      0 1 1
      1 0 0
      1 0 1
      1 1 0
      1 1 1
      """;

  /// The same in ten bits, blue fastest.
  private static final String EXCHANGE_3DL =
      """
      0 1023
      0 0 0
      1023 0 0
      0 1023 0
      1023 1023 0
      0 0 1023
      1023 0 1023
      0 1023 1023
      1023 1023 1023
      """;

  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final TransformEngine chosen =
      TransformEngine.open(ImageEngines.open(EngineConfig.defaults()).engine(), TextLimits.DEFAULT);

  @AfterAll
  void closeEngines() {
    chosen.close();
    portable.close();
  }

  @ParameterizedTest(name = "{0} of {2}")
  @CsvSource({
    "l_lut:looks:a.cube/fl_layer_apply, cube, ff8000, 0080ff",
    "l_lut:looks:a.cube/fl_layer_apply, 3dl, ff8000, 0080ff",
    "'fl_layer_apply,l_lut:looks:a.cube', cube, 123456, 563412",
    "e_negate/l_lut:looks:a.cube/fl_layer_apply, 3dl, 123456, a9cbed",
    "l_lut:looks:a.cube/fl_layer_apply, half, 404040, 808080",
    "l_lut:looks:a.cube/fl_layer_apply, half, c0c0c0, ffffff"
  })
  void changesColors(String text, String table, String before, String after) {
    var file =
        switch (table) {
          case "cube" -> EXCHANGE;
          case "3dl" -> EXCHANGE_3DL;
          default -> EXCHANGE.replace("LUT_3D", "DOMAIN_MAX 0.5 0.5 0.5\nLUT_3D");
        };
    int expected = 0xff000000 | Integer.parseInt(after, 16);

    assertThat(Painting.distance(draw(chosen, text, file, before), expected)).isLessThan(3);
    assertThat(Painting.distance(draw(portable, text, file, before), expected)).isLessThan(3);
  }

  @Test
  void namesTheFile() {
    assertThat(chosen.files(chosen.read("l_lut:looks:a.cube/fl_layer_apply")))
        .containsExactly(new StoredFile("looks/a.cube"));
  }

  @ParameterizedTest(name = "expects {1}")
  @CsvSource({
    "'LUT_1D_SIZE 2', three dimensions",
    "'LUT_3D_SIZE 2;0 0 0', 8 colors rather than 1",
    "'LUT_3D_SIZE 500', a side of 2 to 129",
    "'LUT_3D_SIZE 2;0 0 red', numbers in",
    "'LUT_3D_SIZE 2;0 0', 3 numbers in",
    "'', a side of 2 to 129"
  })
  void refusesWhatIsNone(String file, String expected) {
    assertThatThrownBy(() ->
            draw(chosen, "l_lut:looks:a.cube/fl_layer_apply", file.replace(';', '\n'), "000000"))
        .isInstanceOfSatisfying(
            TransformException.class,
            e ->
                assertThat(e.problem().publicMessage())
                    .startsWith("Invalid color table looks/a.cube: expected " + expected));
  }

  @ParameterizedTest
  @CsvSource({
    "l_lut:other.cube/fl_layer_apply, Resource not found - other.cube",
    "l_lut/fl_layer_apply, Invalid overlay in transformation: lut",
    "'l_lut:looks:a.cube/c_scale,w_50/fl_layer_apply', "
        + "Nothing else can be done to l_lut:looks/a.cube"
  })
  void refusesWhatCannotBeDone(String text, String message) {
    assertThatThrownBy(() -> draw(chosen, text, EXCHANGE, "000000"))
        .isInstanceOfSatisfying(
            TransformException.class,
            e -> assertThat(e.problem().publicMessage()).isEqualTo(message));
  }

  private static int draw(TransformEngine engine, String text, String table, String color) {
    var source = Painting.of(3, 3, (_, _) -> 0xff000000 | Integer.parseInt(color, 16)).png();
    var layers =
        new LayerSources(
            Map.of(),
            Map.of(
                new StoredFile("looks/a.cube"),
                new ImageSource.OfBytes(table.getBytes(StandardCharsets.UTF_8))));
    var facts = AssetFacts.of(engine.probe(source, TalkingEngine.LIMITS));
    var result =
        engine.transform(
            source, facts, engine.read(text), OutputRequest.STORED, layers, TalkingEngine.LIMITS);
    return Painting.decode(result.bytes()).at(1, 1);
  }
}
