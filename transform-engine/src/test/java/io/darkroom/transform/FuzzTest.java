package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Damaged texts, by the hundred thousand: each is either planned or refused in the language's own
/// way, and soon. The texts follow from the seed.
final class FuzzTest {
  private static final long SEED = 20_260_101;
  private static final int TEXTS = 200_000;
  private static final Duration SOON = Duration.ofMillis(50);

  /// How often a slow text is tried again: a pause of the machine is not the text's fault.
  private static final int TRIES = 5;

  private static final String ALPHABET =
      "abcefghilmnopqrstuwxyz0123456789_,/:;.!$()%-+ ABZ\u00e9\u4e2d\ud83d\ude00\u0000";

  private static final ImageFacts FACTS = Pictures.transparent(ImageFormat.PNG, 640, 427);

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  private final Random random = new Random(SEED);

  @Test
  void refusesDamagedTextInOneWayAndSoon() {
    var seeds = seeds();
    var slow = new ArrayList<String>();
    for (int i = 0; i < TEXTS; i++) {
      var text = mutated(seeds.get(random.nextInt(seeds.size())));
      if (tries(text).allMatch(took -> took > SOON.toNanos())) {
        slow.add(text);
      }
    }

    assertThat(slow).isEmpty();
  }

  @Test
  void refusesLongTextSoon() {
    var longest = TextLimits.DEFAULT.characters();
    for (var seed : List.of("(", "!", "_", "w_1_add_", "$a_1,", ":", "a_1.", "%", "/", ",", "w_")) {
      var text = "w_" + seed.repeat(longest / seed.length() - 2);

      assertThat(tries(text).anyMatch(took -> took < SOON.toNanos())).as(seed).isTrue();
    }
  }

  private static LongStream tries(String text) {
    return LongStream.range(0, TRIES).map(_ -> nanos(text));
  }

  /// How long it takes to read and plan a text, or to refuse it. Fails with the text in hand when
  /// anything but the language's own exception comes out.
  private static long nanos(String text) {
    long begin = System.nanoTime();
    try {
      ComponentParser.looksLikeComponent(text);
      ENGINE.plan(ENGINE.read(text), FACTS, OutputRequest.STORED, TalkingEngine.LIMITS);
    } catch (TransformException e) {
      assertThat(e.problem().publicMessage()).isNotEmpty();
    } catch (RuntimeException e) {
      throw new AssertionError("with the text " + text, e);
    }
    return System.nanoTime() - begin;
  }

  private String mutated(String seed) {
    var text = new StringBuilder(seed);
    for (int i = random.nextInt(4); i >= 0; i--) {
      mutate(text);
    }
    return text.toString();
  }

  private void mutate(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(6));
    switch (random.nextInt(5)) {
      case 0 -> text.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      case 1 -> text.delete(at, end);
      case 2 -> text.insert(at, text.substring(at, end));
      case 3 -> text.append('/').append(text, at, end);
      default -> text.replace(at, end, Integer.toString(random.nextInt()));
    }
  }

  private static List<String> seeds() {
    var seeds = new ArrayList<String>();
    for (var row : Tables.rows(FuzzTest.class, "syntax/must-parse.txt")) {
      seeds.add(row.get(1));
    }
    for (var row : Tables.rows(FuzzTest.class, "rejected.txt")) {
      seeds.add(row.get(1));
    }
    for (var row : Tables.rows(FuzzTest.class, "plan/worked-examples.txt")) {
      seeds.add(row.get(2));
    }
    return seeds;
  }
}
