package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Damaged texts, by the hundred thousand: each is either planned or refused in the language's own
/// way, and soon. `-Ddarkroom.fuzz.texts=1500000` takes more of them, `-Ddarkroom.fuzz.seed=2`
/// others.
final class FuzzTest {
  private static final long SEED = Long.getLong("darkroom.fuzz.seed", 20_260_101);
  private static final int TEXTS = Integer.getInteger("darkroom.fuzz.texts", 100_000);
  private static final Duration SOON = Duration.ofMillis(50);

  /// How often a slow text is tried again: a pause of the machine is not the text's fault.
  private static final int TRIES = 5;

  private static final ImageFacts FACTS = Pictures.transparent(ImageFormat.PNG, 640, 427);

  private static final LayerSources LAYERS =
      new LayerSources(
          Map.of(
              LayerIdentity.ofText("logo"),
              new LayerSources.Found(new ImageSource.OfBytes(new byte[0]), AssetFacts.of(FACTS))));

  private static final TransformEngine ENGINE =
      TransformEngine.open(new TalkingEngine(), TextLimits.DEFAULT);

  @Test
  void refusesDamagedTextInOneWayAndSoon() {
    var texts = new FuzzedTexts(SEED);
    var slow = new ArrayList<String>();
    int planned = 0;
    for (int i = 0; i < TEXTS; i++) {
      var text = texts.next();
      long begin = System.nanoTime();
      planned += isPlanned(text) ? 1 : 0;
      boolean late = System.nanoTime() - begin > SOON.toNanos();
      if (late && tries(text).allMatch(took -> took > SOON.toNanos())) {
        slow.add(text);
      }
    }

    assertThat(slow).isEmpty();
    assertThat(planned).isBetween(TEXTS / 20, TEXTS * 19 / 20);
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

  /// How long it takes to read and plan a text, or to refuse it.
  private static long nanos(String text) {
    long begin = System.nanoTime();
    isPlanned(text);
    return System.nanoTime() - begin;
  }

  /// Whether a text is planned and not refused. Fails with the text in hand when anything but the
  /// language's own exception comes out.
  private static boolean isPlanned(String text) {
    try {
      ComponentParser.looksLikeComponent(text);
      var read = ENGINE.expand(ENGINE.read(text), _ -> Optional.of("c_scale,w_20"));
      ENGINE.canonical(read);
      ENGINE.delivery(read);
      ENGINE.layers(read);
      ENGINE.plan(read, AssetFacts.of(FACTS), OutputRequest.STORED, LAYERS, TalkingEngine.LIMITS);
      return true;
    } catch (TransformException e) {
      assertThat(e.problem().publicMessage()).isNotEmpty();
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("with the text " + text, e);
    }
  }
}
