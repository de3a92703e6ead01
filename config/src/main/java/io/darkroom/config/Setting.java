package io.darkroom.config;

import io.darkroom.config.ParsedValue.Invalid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One thing an operator can set: its key, the environment variable of the same meaning, the form
/// of its value, its default, and a sentence that says what it does. Immutable; safe for concurrent
/// use.
///
/// Keys are dotted and kebab-cased, such as `storage.s3.access-key`; the environment name derives
/// from the key, here `DARKROOM_STORAGE_S3_ACCESS_KEY`. A declaration that contradicts itself, such
/// as a default outside its own range, throws [IllegalArgumentException] at once.
public final class Setting<T> {
  static final String ENVIRONMENT_PREFIX = "DARKROOM_";

  private static final Pattern KEY =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*");
  private static final Pattern ENVIRONMENT_NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

  /// When a value must be there although there is no default.
  ///
  /// @param always whether it must be there whatever the other settings say
  /// @param cases other settings' values that make it needed
  record Need(boolean always, List<Case<?>> cases) {
    static final Need NEVER = new Need(false, List.of());

    record Case<U>(Setting<U> other, U value) {
      boolean holds(Settings settings) {
        return settings.find(other).filter(value::equals).isPresent();
      }

      String describe() {
        return other.key + " is " + (value instanceof Enum<?> word ? ValueType.word(word) : value);
      }
    }
  }

  private final String key;
  private final String environmentName;
  private final ValueType<T> type;
  private final @Nullable String defaultText;
  private final String sentence;
  private final Need need;
  private final Set<Place> places;

  private Setting(
      String key,
      String environmentName,
      ValueType<T> type,
      @Nullable String defaultText,
      String sentence,
      Need need,
      Set<Place> places) {
    this.key = matching(KEY, key);
    this.environmentName = matching(ENVIRONMENT_NAME, environmentName);
    this.type = type;
    this.defaultText = defaultText;
    this.sentence = sentence;
    this.need = need;
    this.places = places;
    if (sentence.isBlank() || sentence.lines().count() > 1 || !sentence.endsWith(".")) {
      throw new IllegalArgumentException(key + ": not a sentence: " + sentence);
    }
    if (defaultText != null && type.parse(defaultText) instanceof Invalid<T>(var expected)) {
      throw new IllegalArgumentException(
          key + ": default " + defaultText + " contradicts: expected " + expected);
    }
    if (defaultText != null && !need.equals(Need.NEVER)) {
      throw new IllegalArgumentException(key + ": has a default, so it is never missing");
    }
  }

  private static String matching(Pattern pattern, String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("not of the form " + pattern + ": " + text);
    }
    return text;
  }

  private static <T> Setting<T> declare(
      String key, ValueType<T> type, @Nullable String defaultText, String sentence) {
    var environmentName =
        ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return new Setting<>(
        key, environmentName, type, defaultText, sentence, Need.NEVER, EnumSet.allOf(Place.class));
  }

  /// Text, taken as it is.
  public static Setting<String> text(String key, String defaultValue, String sentence) {
    return declare(key, ValueType.text(), defaultValue, sentence);
  }

  /// Text without a default. Set to the empty text it counts as not set.
  public static Setting<String> optionalText(String key, String sentence) {
    return declare(key, ValueType.text(), null, sentence);
  }

  /// A whole number.
  ///
  /// @param min smallest value taken
  /// @param max largest value taken
  public static Setting<Integer> integer(
      String key, int defaultValue, int min, int max, String sentence) {
    return declare(key, ValueType.integer(min, max), Integer.toString(defaultValue), sentence);
  }

  /// A whole number that may not fit into 32 bits, such as a number of pixels.
  ///
  /// @param min smallest value taken
  /// @param max largest value taken
  public static Setting<Long> count(
      String key, long defaultValue, long min, long max, String sentence) {
    return declare(key, ValueType.count(min, max), Long.toString(defaultValue), sentence);
  }

  /// A number with a fraction.
  ///
  /// @param min smallest value taken
  /// @param max largest value taken
  public static Setting<Double> decimal(
      String key, double defaultValue, double min, double max, String sentence) {
    return declare(key, ValueType.decimal(min, max), ValueType.print(defaultValue), sentence);
  }

  /// Yes or no, written `true`, `yes`, `on`, `1` or `false`, `no`, `off`, `0`. On the command line
  /// the bare flag means yes.
  public static Setting<Boolean> flag(String key, boolean defaultValue, String sentence) {
    return declare(key, ValueType.flag(), Boolean.toString(defaultValue), sentence);
  }

  /// A size of any number of bytes, written as [ByteSize] says.
  public static Setting<ByteSize> bytes(String key, String defaultValue, String sentence) {
    return bytes(key, defaultValue, "0B", ByteSize.ofBytes(Long.MAX_VALUE).toString(), sentence);
  }

  /// A size within bounds, all written as [ByteSize] says.
  ///
  /// @param min smallest size taken
  /// @param max largest size taken
  public static Setting<ByteSize> bytes(
      String key, String defaultValue, String min, String max, String sentence) {
    var type = ValueType.bytes(ByteSize.parse(min), ByteSize.parse(max));
    return declare(key, type, defaultValue, sentence);
  }

  /// A duration, zero or longer, written with units such as `500ms`, `30s`, `1h30m` or `7d`; at
  /// most 36500 days.
  public static Setting<Duration> duration(String key, String defaultValue, String sentence) {
    return duration(key, defaultValue, "0s", DurationText.print(DurationText.LONGEST), sentence);
  }

  /// A duration within bounds, all written as for [#duration(String, String, String)].
  ///
  /// @param min shortest duration taken
  /// @param max longest duration taken
  public static Setting<Duration> duration(
      String key, String defaultValue, String min, String max, String sentence) {
    var type =
        ValueType.duration(
            DurationText.find(min).orElseThrow(() -> new IllegalArgumentException(min)),
            DurationText.find(max).orElseThrow(() -> new IllegalArgumentException(max)));
    return declare(key, type, defaultValue, sentence);
  }

  /// Text that is never printed; there is no default. Set to the empty text it counts as not set.
  public static Setting<Secret> secret(String key, String sentence) {
    return declare(key, ValueType.secret(), null, sentence);
  }

  /// One of the constants of an enum, written in lower case with hyphens for underscores.
  public static <E extends Enum<E>> Setting<E> choice(
      String key, Class<E> kind, E defaultValue, String sentence) {
    return declare(key, ValueType.choice(kind), ValueType.word(defaultValue), sentence);
  }

  /// Any number of texts, by default none. See [#list(String, String, String)].
  public static Setting<List<String>> list(String key, String sentence) {
    return list(key, "", sentence);
  }

  /// Any number of texts. In the file a YAML sequence or a text with commas, elsewhere a text with
  /// commas; `\,` is a comma inside an item.
  ///
  /// @param defaultText a text with commas
  public static Setting<List<String>> list(String key, String defaultText, String sentence) {
    return declare(key, ValueType.list(), defaultText, sentence);
  }

  /// A path of this machine's file system. A relative one starts at the directory in which the
  /// program was started.
  public static Setting<Path> path(String key, String defaultValue, String sentence) {
    return declare(key, ValueType.path(), defaultValue, sentence);
  }

  /// With another environment variable than the one that derives from the key, which is then not
  /// read.
  public Setting<T> withEnvironmentName(String name) {
    return new Setting<>(key, name, type, defaultText, sentence, need, places);
  }

  /// With one more check of the value.
  ///
  /// @param check answers null when the value is fine, else what is expected instead, in words that
  ///   complete "expected ..." and do not repeat the value
  public Setting<T> withValidation(Function<? super T, @Nullable String> check) {
    return new Setting<>(
        key, environmentName, type.check(check), defaultText, sentence, need, places);
  }

  /// With a value that is never printed, for texts and lists that contain passwords.
  public Setting<T> hidden() {
    return new Setting<>(key, environmentName, type.hide(), defaultText, sentence, need, places);
  }

  /// Without a default and yet always needed: a [SettingProblem.MissingValue] when it is not set.
  public Setting<T> required() {
    var always = new Need(true, need.cases);
    return new Setting<>(key, environmentName, type, defaultText, sentence, always, places);
  }

  /// Needed when another setting has a certain value. Of several such calls each is a case of its
  /// own.
  public <U> Setting<T> requiredWhen(Setting<U> other, U value) {
    var cases = new ArrayList<>(need.cases);
    cases.add(new Need.Case<>(other, value));
    var need = new Need(this.need.always, List.copyOf(cases));
    return new Setting<>(key, environmentName, type, defaultText, sentence, need, places);
  }

  /// Read only from some places; set elsewhere it is a [SettingProblem.WrongPlace].
  Setting<T> readOnlyFrom(Set<Place> places) {
    return new Setting<>(
        key, environmentName, type, defaultText, sentence, need, EnumSet.copyOf(places));
  }

  public String key() {
    return key;
  }

  public String environmentName() {
    return environmentName;
  }

  /// What the setting does, in one line that ends with a full stop.
  public String sentence() {
    return sentence;
  }

  /// Whether the value must not be printed.
  public boolean isHidden() {
    return type.hidden();
  }

  Optional<String> findDefaultText() {
    return Optional.ofNullable(defaultText);
  }

  ValueType<T> type() {
    return type;
  }

  Need need() {
    return need;
  }

  Set<Place> places() {
    return places;
  }

  /// Whether the text is one with which an operator unsets a setting that has no default.
  boolean isUnsetBy(String text) {
    return defaultText == null && text.isEmpty();
  }

  /// The key.
  @Override
  public String toString() {
    return key;
  }
}
