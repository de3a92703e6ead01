package io.darkroom.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Durations as operators write them: whole numbers with units, largest unit first, each unit once,
/// such as `500ms`, `30s` or `1h30m`. A day has 24 hours. A bare number is not taken, because
/// programs disagree on its unit.
final class DurationText {
  /// The longest duration that is taken. It keeps every duration countable in nanoseconds in a
  /// long.
  static final Duration LONGEST = Duration.ofDays(36_500);

  private static final Pattern TEXT =
      Pattern.compile(
          "(?:([0-9]{1,9})d)?(?:([0-9]{1,9})h)?(?:([0-9]{1,9})m)?(?:([0-9]{1,9})s)?"
              + "(?:([0-9]{1,12})ms)?");

  private record Unit(String name, Duration length) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("d", Duration.ofDays(1)),
          new Unit("h", Duration.ofHours(1)),
          new Unit("m", Duration.ofMinutes(1)),
          new Unit("s", Duration.ofSeconds(1)),
          new Unit("ms", Duration.ofMillis(1)));

  private DurationText() {}

  /// The duration that the text stands for; empty when it stands for none, or for one past
  /// [#LONGEST].
  static Optional<Duration> find(String text) {
    var matcher = TEXT.matcher(text.strip());
    if (!matcher.matches() || matcher.end() == 0) {
      return Optional.empty();
    }
    var sum = Duration.ZERO;
    for (int i = 0; i < UNITS.size(); i++) {
      var digits = matcher.group(i + 1);
      if (digits != null) {
        sum = sum.plus(UNITS.get(i).length.multipliedBy(Long.parseLong(digits)));
      }
    }
    return sum.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(sum);
  }

  /// In the largest units first, without fractions: 90 s are `1m30s`. Less than a millisecond is
  /// cut.
  static String print(Duration duration) {
    var text = new StringBuilder();
    var rest = duration;
    for (var unit : UNITS) {
      var count = rest.dividedBy(unit.length);
      if (count > 0) {
        text.append(count).append(unit.name);
        rest = rest.minus(unit.length.multipliedBy(count));
      }
    }
    return text.isEmpty() ? "0s" : text.toString();
  }
}
