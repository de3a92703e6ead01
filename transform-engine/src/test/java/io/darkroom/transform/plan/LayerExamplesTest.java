package io.darkroom.transform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.LayerSources;
import io.darkroom.transform.Pictures;
import io.darkroom.transform.Tables;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worked examples of the reference that lay one picture on another.
final class LayerExamplesTest {
  private static final Pattern SIZE = Pattern.compile("(\\d+)\u00d7(\\d+)");
  private static final Pattern PLACE = Pattern.compile("(layer|base) at (\\(\\d+,\\d+\\)).*");

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @ParameterizedTest(name = "{0}")
  @MethodSource("sizes")
  void sizesTheLayerAsTheReferenceDoes(Example given) {
    var layer = given.op().layer();

    assertThat(layer.width() + "x" + layer.height()).isEqualTo(given.output());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void placesTheLayerAsTheReferenceDoes(Example given) {
    var plan = given.plan();
    var place = PLACE.matcher(given.placement());

    assertThat(place.matches()).isTrue();
    assertThat(plan.width() + "x" + plan.height()).isEqualTo(given.output());
    assertThat(place.group(2))
        .isEqualTo(
            place.group(1).equals("base")
                ? "(%d,%d)".formatted(given.op().baseLeft(), given.op().baseTop())
                : "(%d,%d)".formatted(given.op().left(), given.op().top()));
  }

  @Test
  void countsTheRows() {
    assertThat(examples().map(Example::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(99, 107).boxed().toList());
  }

  private static Stream<Example> sizes() {
    return examples().filter(example -> example.placement().startsWith("layer size"));
  }

  private static Stream<Example> places() {
    return examples().filter(example -> !example.placement().startsWith("layer size"));
  }

  private static Stream<Example> examples() {
    return Tables.rows(WorkedExamplesTest.class, "worked-examples.txt").stream()
        .filter(row -> row.get(1).startsWith("layer"))
        .map(Example::of);
  }

  record Example(
      int number,
      Extent layer,
      Extent base,
      List<Region> faces,
      String text,
      String output,
      String placement) {

    static Example of(List<String> row) {
      var sizes =
          SIZE.matcher(row.get(1))
              .results()
              .map(size ->
                  new Extent(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))))
              .toList();
      boolean hasFace = row.get(1).contains("face");
      boolean closes = row.get(2).contains("fl_layer_apply");
      var apply = closes ? "" : hasFace ? "/fl_layer_apply,g_faces" : "/fl_layer_apply";
      return new Example(
          Integer.parseInt(row.get(0)),
          sizes.get(0),
          hasFace ? new Extent(864, 576) : sizes.get(1),
          hasFace
              ? List.of(new Region(30, 40, sizes.get(1).width(), sizes.get(1).height()))
              : List.of(),
          "l_layer/" + row.get(2) + apply,
          row.get(3).replace('\u00d7', 'x'),
          row.get(4).replace("same place", "layer at (744,566)")); // as in the row before
    }

    Plan plan() {
      var facts =
          AssetFacts.of(Pictures.still(ImageFormat.PNG, base.width(), base.height()))
              .withRegions(KnownRegions.NONE.withFaces(faces));
      var layers =
          new LayerSources(
              Map.of(
                  new LayerIdentity.Stored("layer", LayerIdentity.Access.UPLOAD),
                  new LayerSources.Found(
                      new ImageSource.OfBytes(new byte[0]),
                      AssetFacts.of(
                          Pictures.still(ImageFormat.PNG, layer.width(), layer.height())))));
      return ENGINE.plan(
          ENGINE.read(text), facts, OutputRequest.STORED, layers, TalkingEngine.LIMITS);
    }

    LayerOp.Composite op() {
      return (LayerOp.Composite) plan().ops().getLast();
    }

    @Override
    public String toString() {
      return number + " " + text;
    }
  }
}
