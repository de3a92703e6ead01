package io.darkroom.transform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.Tables;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worked examples of the reference: input and component to output size and placement.
final class WorkedExamplesTest {
  /// Rows whose parameters are not built. A row that starts to pass must leave this list.
  private static final Set<Integer> NOT_BUILT = Set.of(13, 115);

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @ParameterizedTest(name = "{0}")
  @MethodSource("built")
  void comesToTheSizeAndPlacementOfTheReference(Example given) {
    assertThat(outcome(given)).isEqualTo(given.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notBuilt")
  void stillLacksWhatIsListedAsNotBuilt(Example given) {
    assertThat(outcome(given)).isNotEqualTo(given.expected());
  }

  @Test
  void countsTheRowsThatAreNotBuilt() {
    assertThat(NOT_BUILT).hasSize(2);
    assertThat(examples().map(Example::number))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 116)
                .filter(number -> number < 99 || number > 107)
                .boxed()
                .toList());
  }

  private static String outcome(Example given) {
    var facts =
        AssetFacts.of(
                Pictures.still(ImageFormat.PNG, given.initial().width(), given.initial().height()))
            .withRegions(KnownRegions.NONE.withFaces(given.regions()).withCustom(given.regions()));
    try {
      var transformation = ENGINE.read(given.text());
      var plan = ENGINE.plan(transformation, facts, OutputRequest.STORED, TalkingEngine.LIMITS);
      var size = plan.width() + "x" + plan.height();
      return given.tellsPlacement()
          ? size + ": " + Placement.of(plan, given.current()).as(given.placement())
          : size;
    } catch (TransformException e) {
      return "400: " + e.problem().publicMessage();
    }
  }

  private static Stream<Example> built() {
    return examples().filter(example -> !NOT_BUILT.contains(example.number()));
  }

  private static Stream<Example> notBuilt() {
    return examples().filter(example -> NOT_BUILT.contains(example.number()));
  }

  private static Stream<Example> examples() {
    return Tables.rows(WorkedExamplesTest.class, "worked-examples.txt").stream()
        .filter(row -> !row.get(1).startsWith("layer")) // see LayerExamplesTest
        .map(Example::of);
  }

  /// One row.
  ///
  /// @param initial the stored picture
  /// @param current the picture before the component
  /// @param regions its faces, and its custom coordinates
  record Example(
      int number,
      Extent initial,
      Extent current,
      List<Region> regions,
      String component,
      String output,
      String placement) {
    private static final Pattern SIZE = Pattern.compile("(\\d+)[×x](\\d+)");
    private static final Pattern REGION =
        Pattern.compile("region \\((\\d+),(\\d+)\\) (\\d+)×(\\d+)");
    private static final Pattern MEASURED = Pattern.compile(".*\\(-?\\d+,-?\\d+\\).*|whole image");

    static Example of(List<String> row) {
      var sizes =
          SIZE.matcher(row.get(1))
              .results()
              .map(size ->
                  new Extent(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2))))
              .toList();
      boolean hasInitial = row.get(1).contains("initial");
      return new Example(
          Integer.parseInt(row.get(0)),
          hasInitial ? sizes.get(1) : sizes.get(0),
          sizes.get(0),
          regions(row.get(1)),
          row.get(2),
          row.get(3).replace('×', 'x'),
          row.get(4).replace('×', 'x'));
    }

    private static List<Region> regions(String input) {
      return REGION
          .matcher(input)
          .results()
          .map(region ->
              new Region(
                  Integer.parseInt(region.group(1)),
                  Integer.parseInt(region.group(2)),
                  Integer.parseInt(region.group(3)),
                  Integer.parseInt(region.group(4))))
          .toList();
    }

    String text() {
      return current.equals(initial)
          ? component
          : "c_scale,h_%d,w_%d/%s".formatted(current.height(), current.width(), component);
    }

    boolean tellsPlacement() {
      return MEASURED.matcher(placement).matches();
    }

    String expected() {
      if (output.equals("400")) {
        return "400: Invalid coordinates in transformation";
      }
      return tellsPlacement() ? output + ": " + placement : output;
    }

    @Override
    public String toString() {
      return number + " " + component + " on " + current;
    }
  }

  /// What a plan does to a picture, in the terms of the table.
  ///
  /// @param turned the picture after quarter turns
  private record Placement(
      Extent turned, Op.ExtractArea window, Extent scaled, Op.ExtractArea cut, Op.Embed embed) {

    static Placement of(Plan plan, Extent picture) {
      var turned = picture;
      var window = whole(picture);
      var scaled = picture;
      var cut = whole(picture);
      var embed = new Op.Embed(0, 0, 1, 1, Rgba.WHITE);
      boolean resized = false;
      for (var op : plan.ops()) {
        switch (op) {
          case Op.QuarterTurn turn -> {
            turned = picture.after(turn);
            scaled = turned;
          }
          case Op.Resize resize -> {
            resized = true;
            window = cut;
            scaled = scaled.after(resize);
            cut = whole(scaled);
          }
          case Op.ExtractArea area -> cut = area;
          case Op.Embed found -> embed = found;
          case Op _ -> {} // moves nothing that the table tells
        }
      }
      return new Placement(turned, resized ? window : cut, scaled, cut, embed);
    }

    /// Written like the expected text, with the measured numbers.
    String as(String expected) {
      var cutFrom = "cut from (%d,%d)".formatted(cut.left(), cut.top());
      if (expected.startsWith("rotated")) {
        return "rotated to %s, scaled %s, %s".formatted(turned, scaled, cutFrom);
      }
      if (expected.startsWith("scaled")) {
        return "scaled %s, %s".formatted(scaled, cutFrom);
      }
      if (expected.startsWith("cut")) {
        return cutFrom;
      }
      if (expected.startsWith("image at")) {
        return "image at (%d,%d)".formatted(embed.left(), embed.top());
      }
      if (expected.startsWith("image")) {
        return "image %s at (%d,%d)".formatted(scaled, embed.left(), embed.top());
      }
      if (expected.startsWith("source window")) {
        return "source window (%d,%d) %dx%d"
            .formatted(window.left(), window.top(), window.width(), window.height());
      }
      return "whole image";
    }

    private static Op.ExtractArea whole(Extent extent) {
      return new Op.ExtractArea(0, 0, extent.width(), extent.height());
    }
  }
}
