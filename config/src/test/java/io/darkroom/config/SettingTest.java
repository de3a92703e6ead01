package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.ParsedValue.Invalid;
import io.darkroom.config.ParsedValue.Valid;
import io.darkroom.config.SampleSettings.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SettingTest {
  private static final Setting<String> TEXT = Setting.text("greeting", "hello", "A greeting.");

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("text as it is", TEXT, " a b ", " a b "),
        Arguments.of("empty text", TEXT, "", ""),
        Arguments.of("smallest integer", SampleSettings.PORT, "1", 1),
        Arguments.of("largest integer", SampleSettings.PORT, "65535", 65_535),
        Arguments.of("integer with spaces", SampleSettings.PORT, " 80 ", 80),
        Arguments.of("count past 32 bits", SampleSettings.PIXELS, "10000000000", 10_000_000_000L),
        Arguments.of("decimal", SampleSettings.SHARE, "0.5", 0.5),
        Arguments.of("decimal with exponent", SampleSettings.SHARE, "1e-1", 0.1),
        Arguments.of("decimal at its end", SampleSettings.SHARE, "1", 1.0),
        Arguments.of("yes", SampleSettings.BACKUP, "Yes", true),
        Arguments.of("on", SampleSettings.BACKUP, "on", true),
        Arguments.of("one", SampleSettings.BACKUP, "1", true),
        Arguments.of("true", SampleSettings.BACKUP, "TRUE", true),
        Arguments.of("no", SampleSettings.BACKUP, "no", false),
        Arguments.of("off", SampleSettings.BACKUP, "off", false),
        Arguments.of("zero", SampleSettings.BACKUP, "0", false),
        Arguments.of("false", SampleSettings.BACKUP, "false", false),
        Arguments.of("size", SampleSettings.MAX_UPLOAD, "2GB", ByteSize.ofBytes(2_000_000_000)),
        Arguments.of("duration", SampleSettings.TIMEOUT, "1m", Duration.ofMinutes(1)),
        Arguments.of("choice", SampleSettings.STORE, "s3", Store.S3),
        Arguments.of("choice of two words", SampleSettings.STORE, "read-only", Store.READ_ONLY),
        Arguments.of("choice in capitals", SampleSettings.STORE, "S3", Store.S3),
        Arguments.of("list", SampleSettings.ORIGINS, "a, b", List.of("a", "b")),
        Arguments.of("empty list", SampleSettings.ORIGINS, "", List.of()),
        Arguments.of("path", SampleSettings.DATA, "/srv/data", Path.of("/srv/data")),
        Arguments.of("secret", SampleSettings.SECRET_KEY, " s ", Secret.of(" s ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void takesValuesOfItsForm(String name, Setting<?> setting, String text, Object value) {
    assertThat(setting.type().parse(text)).isEqualTo(new Valid<>(value));
  }

  static Stream<Arguments> wrongValues() {
    var port = "a whole number from 1 to 65535";
    var share = "a number from 0 to 1";
    var size = "a size such as 512KB, 100MB or 2GiB, from 1KB to 10GB";
    var duration = "a duration such as 500ms, 30s or 1h30m, from 1s to 1h";
    var list = "a list with commas between the items";
    return Stream.of(
        Arguments.of("below the smallest integer", SampleSettings.PORT, "0", port),
        Arguments.of("above the largest integer", SampleSettings.PORT, "65536", port),
        Arguments.of("integer with a fraction", SampleSettings.PORT, "80.0", port),
        Arguments.of("integer past 64 bits", SampleSettings.PORT, "99999999999999999999", port),
        Arguments.of("no integer", SampleSettings.PORT, "http", port),
        Arguments.of("nothing for an integer", SampleSettings.PORT, "", port),
        Arguments.of(
            "count past its end",
            SampleSettings.PIXELS,
            "10000000001",
            "a whole number from 1 to 10000000000"),
        Arguments.of("decimal past its end", SampleSettings.SHARE, "1.0001", share),
        Arguments.of("not a number", SampleSettings.SHARE, "NaN", share),
        Arguments.of("infinite exponent", SampleSettings.SHARE, "1e999999", share),
        Arguments.of("decimal comma", SampleSettings.SHARE, "0,5", share),
        Arguments.of("maybe", SampleSettings.BACKUP, "maybe", "true or false"),
        Arguments.of("too small a size", SampleSettings.MAX_UPLOAD, "999", size),
        Arguments.of("no size", SampleSettings.MAX_UPLOAD, "big", size),
        Arguments.of("too long a duration", SampleSettings.TIMEOUT, "61m", duration),
        Arguments.of("duration without unit", SampleSettings.TIMEOUT, "30", duration),
        Arguments.of("no such choice", SampleSettings.STORE, "ftp", "one of folder, s3, read-only"),
        Arguments.of(
            "underscore in a choice",
            SampleSettings.STORE,
            "read_only",
            "one of folder, s3, read-only"),
        Arguments.of("list with an empty item", SampleSettings.ORIGINS, "a,,b", list),
        Arguments.of("no path", SampleSettings.DATA, " ", "a path"),
        Arguments.of("impossible path", SampleSettings.DATA, "a\0b", "a path"),
        Arguments.of("own check", SampleSettings.REGION, "eu west", "a region without spaces"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongValues")
  void saysWhatItExpected(String name, Setting<?> setting, String text, String expected) {
    assertThat(setting.type().parse(text)).isEqualTo(new Invalid<>(expected));
  }

  @Test
  void derivesTheEnvironmentNameFromTheKey() {
    assertThat(SampleSettings.SECRET_KEY.environmentName())
        .isEqualTo("DARKROOM_STORAGE_S3_SECRET_KEY");
  }

  @Test
  void mayHaveAnotherEnvironmentName() {
    assertThat(SampleSettings.STORE.environmentName()).isEqualTo("DARKROOM_STORAGE");
  }

  @Test
  void makesItsChecksInTheOrderOfTheirDeclaration() {
    var setting =
        TEXT.withValidation(text -> text.isBlank() ? "more than nothing" : null)
            .withValidation(text -> text.length() > 5 ? "at most five letters" : null);

    assertThat(setting.type().parse(" ")).isEqualTo(new Invalid<>("more than nothing"));
    assertThat(setting.type().parse("too long")).isEqualTo(new Invalid<>("at most five letters"));
    assertThat(setting.type().parse("short")).isEqualTo(new Valid<>("short"));
  }

  @Test
  void hidesSecretsAndWhatIsDeclaredHidden() {
    assertThat(SampleSettings.SECRET_KEY.isHidden()).isTrue();
    assertThat(TEXT.hidden().isHidden()).isTrue();
    assertThat(TEXT.isHidden()).isFalse();
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        row("key in capitals", () -> Setting.optionalText("Http.port", "A port.")),
        row("key with underscore", () -> Setting.optionalText("http_port", "A port.")),
        row("key with an empty part", () -> Setting.optionalText("http..port", "A port.")),
        row("key that begins with a digit", () -> Setting.optionalText("3d.depth", "A depth.")),
        row("no key", () -> Setting.optionalText("", "A port.")),
        row("no sentence", () -> Setting.optionalText("http.port", "")),
        row("sentence without an end", () -> Setting.optionalText("http.port", "A port")),
        row("sentence of two lines", () -> Setting.optionalText("http.port", "A\nport.")),
        row("default out of range", () -> Setting.integer("http.port", 0, 1, 9, "A port.")),
        row("default that is no size", () -> Setting.bytes("max", "much", "A size.")),
        row("default that is no duration", () -> Setting.duration("max", "long", "A time.")),
        row("bound that is no size", () -> Setting.bytes("max", "1KB", "0", "much", "A size.")),
        row("bound that is no duration", () -> Setting.duration("max", "1s", "0", "1h", "A time.")),
        row("default against its own check", () -> TEXT.withValidation(_ -> "something else")),
        row("required in spite of a default", TEXT::required),
        row(
            "sometimes required in spite of a default",
            () -> TEXT.requiredWhen(SampleSettings.PORT, 80)),
        row("environment name in small letters", () -> TEXT.withEnvironmentName("darkroom_x")));
  }

  private static Arguments row(String name, Supplier<Setting<?>> declaration) {
    return Arguments.of(name, declaration);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  void rejectsDeclarationsThatContradictThemselves(String name, Supplier<Setting<?>> declaration) {
    assertThatThrownBy(declaration::get).isInstanceOf(IllegalArgumentException.class);
  }
}
