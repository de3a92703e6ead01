package io.darkroom.transform.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
  private final Explanation explanation = explain();

  @Test
  void tellsPeopleLineByLine() {
    assertThat(explanation.toText())
        .isEqualTo(
            """
            c_fill,h_150,w_150/q_50
            source           3000x2000   jpg, stored on left side
            load             375x250     page 1, shrunk by 8
            resize           225x150     width 225, height 150
            orient           150x225     orientation on left side
            extract area     150x150     left 0, top 37, width 150, height 150
            to srgb          150x150
            save             150x150     jpg, quality 50
            """);
  }

  @Test
  void tellsMachinesInJson() {
    assertThat(explanation.toJson())
        .startsWith(
            "{\"transformation\":\"c_fill,h_150,w_150/q_50\",\"source\":{\"format\":\"jpeg\",")
        .contains("\"load\":{\"firstPage\":0,\"pages\":1,\"shrink\":8,\"zoom\":1}")
        .contains(
            "{\"name\":\"resize\",\"arguments\":{\"width\":225,\"height\":150},"
                + "\"result\":{\"width\":225,\"height\":150}}")
        .endsWith("\"width\":150,\"height\":150}}");
  }

  @Test
  void escapesTextInJson() {
    assertThat(Json.of("a\"b\\c\n")).isEqualTo("\"a\\\"b\\\\c\\u000a\"");
  }

  private static Explanation explain() {
    try (var engine = TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT)) {
      var lying = Pictures.oriented(ImageFormat.JPEG, 3000, 2000, Orientation.ON_LEFT_SIDE);
      return engine.explain(
          engine.read("h_150,w_150,c_fill/q_50"),
          AssetFacts.of(lying),
          OutputRequest.STORED,
          TalkingEngine.LIMITS);
    }
  }
}
