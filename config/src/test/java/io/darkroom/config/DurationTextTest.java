package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationTextTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      textBlock =
          """
          milliseconds,          500ms,        PT0.5S
          seconds,               30s,          PT30S
          minutes,               5m,           PT5M
          hours,                 2h,           PT2H
          days of 24 hours,      7d,           PT168H
          several units,         1d2h3m4s5ms,  PT26H3M4.005S
          more than fits above,  90m,          PT1H30M
          nothing,               0s,           PT0S
          spaces around,         ' 1s ',       PT1S
          the longest,           36500d,       PT876000H
          """)
  void readsNumbersWithUnits(String name, String text, Duration duration) {
    assertThat(DurationText.find(text)).hasValue(duration);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "30",
        "s",
        "-1s",
        "1.5h",
        "1h 30m",
        "30m1h",
        "1s1s",
        "PT30S",
        "1w",
        "36501d",
        "999999999d"
      })
  void rejectsWhatIsNoDuration(String text) {
    assertThat(DurationText.find(text)).isEmpty();
  }

  @Test
  void readsBackWhatItPrints() {
    var random = new Random(20_261_124);

    assertThat(random.longs(1_000, 0, DurationText.LONGEST.toMillis()).mapToObj(Duration::ofMillis))
        .allSatisfy(duration ->
            assertThat(DurationText.find(DurationText.print(duration))).hasValue(duration));
  }

  @Test
  void keepsEveryDurationCountableInNanoseconds() {
    assertThat(DurationText.LONGEST.toNanos()).isPositive();
  }
}
