package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandLineReaderTest {

  private static Reading read(List<String> arguments) {
    return CommandLineReader.read(arguments, new KnownSettings(SampleSettings.ALL));
  }

  static Stream<Arguments> commandLines() {
    return Stream.of(
        Arguments.of("no flags", List.of(), Map.of()),
        Arguments.of("equals sign", List.of("--http.port=80"), Map.of("http.port", "80")),
        Arguments.of("space", List.of("--http.port", "80"), Map.of("http.port", "80")),
        Arguments.of("dashes for dots", List.of("--http-port=80"), Map.of("http.port", "80")),
        Arguments.of(
            "dashes for some dots",
            List.of("--storage-s3.secret-key", "x"),
            Map.of("storage.s3.secret-key", "x")),
        Arguments.of(
            "equals sign in the value",
            List.of("--storage.s3.region=a=b"),
            Map.of("storage.s3.region", "a=b")),
        Arguments.of(
            "empty value", List.of("--storage.s3.region="), Map.of("storage.s3.region", "")),
        Arguments.of(
            "empty value after a space",
            List.of("--storage.s3.region", ""),
            Map.of("storage.s3.region", "")),
        Arguments.of(
            "value that begins with a dash",
            List.of("--storage.s3.region", "-x"),
            Map.of("storage.s3.region", "-x")),
        Arguments.of(
            "value that looks like a flag",
            List.of("--storage.s3.region=--http.port=80"),
            Map.of("storage.s3.region", "--http.port=80")),
        Arguments.of("bare yes", List.of("--storage.backup"), Map.of("storage.backup", "true")),
        Arguments.of(
            "bare yes before a flag",
            List.of("--storage.backup", "--http.port=80"),
            Map.of("storage.backup", "true", "http.port", "80")),
        Arguments.of(
            "no after a space", List.of("--storage.backup", "no"), Map.of("storage.backup", "no")),
        Arguments.of(
            "no after an equals sign",
            List.of("--storage.backup=no"),
            Map.of("storage.backup", "no")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commandLines")
  void readsFlags(String name, List<String> arguments, Map<String, String> values) {
    var reading = read(arguments);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.entries()).hasSameSizeAs(values);
    assertThat(values)
        .allSatisfy((key, text) ->
            assertThat(reading.findEntry(key)).map(Reading.Entry::text).hasValue(text));
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(
            "value of an unknown flag is not an argument of its own",
            List.of("--htp.port", "80"),
            List.of("Unknown setting --htp.port: did you mean --http.port?")),
        Arguments.of(
            "word after an unknown flag with a value",
            List.of("--htp.port=80", "x"),
            List.of(
                "Unknown setting --htp.port: did you mean --http.port?",
                "Unexpected argument \"x\": settings are given as --key=value")),
        Arguments.of(
            "word after a bare yes",
            List.of("--storage.backup", "x"),
            List.of("Unexpected argument \"x\": settings are given as --key=value")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("problems")
  void tellsValuesFromArguments(String name, List<String> arguments, List<String> messages) {
    assertThat(read(arguments).problems()).map(SettingProblem::message).isEqualTo(messages);
  }
}
