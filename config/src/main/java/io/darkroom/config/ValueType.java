package io.darkroom.config;

import static java.util.stream.Collectors.joining;

import io.darkroom.config.ParsedValue.Invalid;
import io.darkroom.config.ParsedValue.Valid;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How the text of a value is understood. Text and secrets are taken as they are, spaces included;
/// around every other value spaces do not count.
///
/// @param form completes "expected ..." in messages, and is the type in the reference page
/// @param hidden whether the value must not be printed
/// @param shape what beside a plain text may stand for the value
/// @param parser from text to value, null where the text is not of this form
/// @param check null where the value is fine, else what was expected
record ValueType<T>(
    String form,
    boolean hidden,
    Shape shape,
    Function<String, @Nullable T> parser,
    Function<? super T, @Nullable String> check) {

  /// What beside a plain text may stand for a value: nothing, the bare flag for yes, or a YAML
  /// sequence.
  enum Shape {
    PLAIN,
    SWITCH,
    LIST
  }

  private static <T> ValueType<T> of(String form, Function<String, @Nullable T> parser) {
    return of(form, Shape.PLAIN, parser);
  }

  private static <T> ValueType<T> of(
      String form, Shape shape, Function<String, @Nullable T> parser) {
    return new ValueType<>(form, false, shape, parser, _ -> null);
  }

  static ValueType<String> text() {
    return of("text", text -> text);
  }

  static ValueType<Secret> secret() {
    return of("text, kept secret", Secret::of).hide();
  }

  static ValueType<Integer> integer(int min, int max) {
    return of(wholeNumbers(min, max), text -> parseInteger(text, min, max));
  }

  static ValueType<Long> count(long min, long max) {
    return of(wholeNumbers(min, max), text -> parseLong(text, min, max));
  }

  static ValueType<Double> decimal(double min, double max) {
    var form = "a number from %s to %s".formatted(print(min), print(max));
    return of(form, text -> parseDecimal(text, min, max));
  }

  static ValueType<Boolean> flag() {
    return of("true or false", Shape.SWITCH, ValueType::parseFlag);
  }

  static ValueType<ByteSize> bytes(ByteSize min, ByteSize max) {
    var isBounded = min.bytes() > 0 || max.bytes() < Long.MAX_VALUE;
    var bounds = isBounded ? ", from " + min + " to " + max : "";
    return of(
        "a size such as 512KB, 100MB or 2GiB" + bounds,
        text -> within(ByteSize.find(text).orElse(null), min, max));
  }

  static ValueType<Duration> duration(Duration min, Duration max) {
    var isBounded = !min.isZero() || !max.equals(DurationText.LONGEST);
    var bounds =
        isBounded ? ", from " + DurationText.print(min) + " to " + DurationText.print(max) : "";
    return of(
        "a duration such as 500ms, 30s or 1h30m" + bounds,
        text -> within(DurationText.find(text).orElse(null), min, max));
  }

  static <E extends Enum<E>> ValueType<E> choice(Class<E> kind) {
    var constants = List.of(kind.getEnumConstants());
    var words = constants.stream().map(ValueType::word).collect(joining(", "));
    return of(
        constants.size() == 1 ? words : "one of " + words, text -> parseChoice(text, constants));
  }

  static ValueType<List<String>> list() {
    var form = "a list with commas between the items";
    return of(form, Shape.LIST, text -> ListText.find(text).orElse(null));
  }

  static ValueType<Path> path() {
    return of("a path", ValueType::parsePath);
  }

  ParsedValue<T> parse(String text) {
    T value = parser.apply(text);
    if (value == null) {
      return new Invalid<>(form);
    }
    var complaint = check.apply(value);
    return complaint == null ? new Valid<>(value) : new Invalid<>(complaint);
  }

  ValueType<T> hide() {
    return new ValueType<>(form, true, shape, parser, check);
  }

  /// With one more check, made after those there are.
  ValueType<T> check(Function<? super T, @Nullable String> next) {
    return new ValueType<>(
        form,
        hidden,
        shape,
        parser,
        value -> {
          var complaint = check.apply(value);
          return complaint == null ? next.apply(value) : complaint;
        });
  }

  /// The word of an enum constant in a settings file: lower case, hyphens for underscores.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A number without trailing zeros, so that 1.0 reads 1.
  static String print(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String wholeNumbers(long min, long max) {
    return "a whole number from %d to %d".formatted(min, max);
  }

  private static @Nullable Integer parseInteger(String text, int min, int max) {
    var number = parseLong(text, min, max);
    return number == null ? null : Math.toIntExact(number);
  }

  private static @Nullable Long parseLong(String text, long min, long max) {
    try {
      return within(Long.valueOf(text.strip()), min, max);
    } catch (NumberFormatException _) {
      return null; // no whole number, which parse() reports
    }
  }

  private static @Nullable Double parseDecimal(String text, double min, double max) {
    try {
      return within(new BigDecimal(text.strip()).doubleValue(), min, max);
    } catch (NumberFormatException _) {
      return null; // no number, which parse() reports
    }
  }

  private static @Nullable Boolean parseFlag(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> null;
    };
  }

  private static <E extends Enum<E>> @Nullable E parseChoice(String text, List<E> constants) {
    var written = text.strip().toLowerCase(Locale.ROOT);
    for (var constant : constants) {
      if (word(constant).equals(written)) {
        return constant;
      }
    }
    return null;
  }

  private static @Nullable Path parsePath(String text) {
    try {
      return text.isBlank() ? null : Path.of(text.strip());
    } catch (InvalidPathException _) {
      return null; // no path on this system, which parse() reports
    }
  }

  private static <C extends Comparable<C>> @Nullable C within(@Nullable C value, C min, C max) {
    return value == null || value.compareTo(min) < 0 || value.compareTo(max) > 0 ? null : value;
  }
}
