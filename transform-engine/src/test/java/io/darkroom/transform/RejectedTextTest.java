package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.read.NamedTransformations;
import io.darkroom.transform.syntax.TextLimits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts that the reference rejects, with its error messages.
final class RejectedTextTest {
  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void refusesWithTheMessageOfTheReference(Case given) {
    assertThat(messageFor(given.text())).isEqualTo(given.message());
  }

  @Test
  void knowsAllCasesOfTheReference() {
    assertThat(cases()).hasSize(52);
  }

  private static String messageFor(String text) {
    try {
      var facts = Pictures.still(ImageFormat.JPEG, 640, 427);
      var transformation = ENGINE.expand(ENGINE.read(text), NamedTransformations.NONE);
      var plan = ENGINE.plan(transformation, facts, OutputRequest.STORED, TalkingEngine.LIMITS);
      return "accepted: " + plan;
    } catch (TransformException e) {
      return e.problem().publicMessage();
    }
  }

  private static List<Case> cases() {
    return Tables.rows(RejectedTextTest.class, "rejected.txt").stream()
        .map(row -> new Case(Integer.parseInt(row.get(0)), row.get(1), row.get(2)))
        .toList();
  }

  record Case(int number, String text, String message) {
    @Override
    public String toString() {
      return number + " " + text;
    }
  }
}
