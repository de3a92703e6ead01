package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.config.SettingOrigin.EnvironmentVariable;
import io.darkroom.config.SettingOrigin.Flag;
import io.darkroom.config.SettingProblem.UnknownKey;
import io.darkroom.config.SettingProblem.WrongValue;
import io.darkroom.config.SettingSource.CommandLine;
import io.darkroom.config.SettingSource.Environment;
import io.darkroom.config.SettingSource.InMemory;
import io.darkroom.config.SettingSource.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SettingProblemTest {

  private static SettingsException failure(List<Setting<?>> known, SettingSource... sources) {
    return catchThrowableOfType(
        SettingsException.class, () -> Settings.load(known, List.of(sources)));
  }

  private static SettingsException failure(SettingSource... sources) {
    return failure(SampleSettings.ALL, sources);
  }

  private static Environment environment(String name, String value) {
    return new Environment(Map.of(name, value));
  }

  private static CommandLine flags(String... arguments) {
    return new CommandLine(Arrays.asList(arguments));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "wrong value in the environment",
            environment("DARKROOM_HTTP_PORT", "70000"),
            "Invalid value \"70000\" for http.port (DARKROOM_HTTP_PORT):"
                + " expected a whole number from 1 to 65535"),
        Arguments.of(
            "wrong value in a flag",
            flags("--storage.kind", "ftp"),
            "Invalid value \"ftp\" for storage.kind (--storage.kind):"
                + " expected one of folder, s3, read-only"),
        Arguments.of(
            "wrong value in a flag with dashes",
            flags("--http-port=x"),
            "Invalid value \"x\" for http.port (--http-port):"
                + " expected a whole number from 1 to 65535"),
        Arguments.of(
            "wrong value in memory",
            new InMemory("test", Map.of("http.port", "x")),
            "Invalid value \"x\" for http.port (test): expected a whole number from 1 to 65535"),
        Arguments.of(
            "wrong value of several lines",
            environment("DARKROOM_HTTP_PORT", "8\n0"),
            "Invalid value \"8 0\" for http.port (DARKROOM_HTTP_PORT):"
                + " expected a whole number from 1 to 65535"),
        Arguments.of(
            "unknown variable",
            environment("DARKROOM_HTP_PORT", "80"),
            "Unknown setting DARKROOM_HTP_PORT: did you mean DARKROOM_HTTP_PORT?"),
        Arguments.of(
            "variable of the derived name",
            environment("DARKROOM_STORAGE_KIND", "s3"),
            "Unknown setting DARKROOM_STORAGE_KIND: did you mean DARKROOM_STORAGE?"),
        Arguments.of(
            "variable like no other",
            environment("DARKROOM_SOMETHING_ELSE", "x"),
            "Unknown setting DARKROOM_SOMETHING_ELSE"),
        Arguments.of(
            "unknown flag",
            flags("--http.prot=80"),
            "Unknown setting --http.prot: did you mean --http.port?"),
        Arguments.of(
            "unknown key in memory",
            new InMemory("test", Map.of("http.prot", "80")),
            "Unknown setting http.prot (test): did you mean http.port?"),
        Arguments.of(
            "setting needed because of another",
            environment("DARKROOM_STORAGE", "s3"),
            "Missing storage.s3.bucket (or DARKROOM_STORAGE_S3_BUCKET),"
                + " needed because storage.kind is s3: expected text"),
        Arguments.of(
            "flag at the end without a value",
            flags("--http.port"),
            "Missing value after --http.port: expected a whole number from 1 to 65535"),
        Arguments.of(
            "flag before another without a value",
            flags("--http.port", "--storage.backup"),
            "Missing value after --http.port: expected a whole number from 1 to 65535"),
        Arguments.of(
            "flag given twice",
            flags("--http.port=80", "--http-port=81"),
            "Repeated http.port: set at --http.port and again at --http-port"),
        Arguments.of(
            "word without a flag",
            flags("http.port=80"),
            "Unexpected argument \"http.port\": settings are given as --key=value"),
        Arguments.of(
            "short flag",
            flags("-p"),
            "Unexpected argument \"-p\": settings are given as --key=value"),
        Arguments.of(
            "two dashes alone",
            flags("--"),
            "Unexpected argument \"--\": settings are given as --key=value"),
        Arguments.of(
            "Java options as a flag",
            flags("--java-opts=-Xmx1g"),
            "Misplaced java-opts (--java-opts): it is read only from the environment"),
        Arguments.of(
            "file named in memory",
            new InMemory("test", Map.of("config", "x.yaml")),
            "Misplaced config (test): it is read only from the environment or the command line"),
        Arguments.of(
            "file that is not there",
            new YamlFile(Path.of("missing.yaml")),
            "Unreadable settings file missing.yaml: there is no such file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void namesTheMistakeAndWhatWouldBeRight(String name, SettingSource source, String message) {
    assertThat(failure(source).problems())
        .singleElement()
        .extracting(SettingProblem::message)
        .isEqualTo(message);
  }

  @Test
  void reportsAFileThatWasNamedAndIsMissing(@TempDir Path directory) {
    var sources = SettingSource.ofProcess(List.of("--config", "missing.yaml"), Map.of(), directory);

    assertThat(failure(sources.toArray(SettingSource[]::new)))
        .hasMessageContaining("missing.yaml: there is no such file");
  }

  @Test
  void asksForWhatIsAlwaysRequired() {
    var required = Setting.secret("api.secret", "The secret of the API.").required();

    assertThat(failure(List.of(required)))
        .hasMessage(
            "1 problem in the settings:\n"
                + "  - Missing api.secret (or DARKROOM_API_SECRET): expected text, kept secret");
  }

  @Test
  void doesNotAskForASettingWhoseValueIsWrong() {
    var required =
        Setting.optionalText("api.name", "A name.")
            .required()
            .withValidation(text -> text.length() < 3 ? "a longer name" : null);

    assertThat(failure(List.of(required), environment("DARKROOM_API_NAME", "x")).problems())
        .containsExactly(
            new WrongValue(
                "api.name", new EnvironmentVariable("DARKROOM_API_NAME"), "x", "a longer name"));
  }

  @Test
  void reportsEverythingAtOnce(@TempDir Path directory) throws IOException {
    var file = directory.resolve("darkroom.yaml");
    Files.writeString(file, "http:\n  port: none\n  prot: 80\nstorage:\n  kind: s3\n");

    var failure =
        failure(
            new YamlFile(file),
            new Environment(Map.of("DARKROOM_UPLOAD_MAX_SIZE", "huge", "DARKROOM_STOREGE", "s3")),
            flags("--http.idle-timeout=30", "--cors.orgins=a"));

    assertThat(failure)
        .hasMessage(
            """
            7 problems in the settings:
              - Unknown setting http.prot (%1$s, line 3): did you mean http.port?
              - Unknown setting DARKROOM_STOREGE: did you mean DARKROOM_STORAGE?
              - Unknown setting --cors.orgins: did you mean --cors.origins?
              - Invalid value "30" for http.idle-timeout (--http.idle-timeout): \
            expected a duration such as 500ms, 30s or 1h30m, from 1s to 1h
              - Invalid value "none" for http.port (%1$s, line 2): expected a whole number from 1 to 65535
              - Invalid value "huge" for upload.max-size (DARKROOM_UPLOAD_MAX_SIZE): \
            expected a size such as 512KB, 100MB or 2GiB, from 1KB to 10GB
              - Missing storage.s3.bucket (or DARKROOM_STORAGE_S3_BUCKET), \
            needed because storage.kind is s3: expected text\
            """
                .formatted(file));
  }

  @Test
  void neverShowsASecret() {
    var key =
        SampleSettings.SECRET_KEY.withValidation(
            secret -> secret.reveal().length() < 20 ? "at least 20 characters" : null);
    var keys = Setting.list("api.keys", "Keys with secrets.").hidden();

    var failure =
        failure(
            List.of(key, keys),
            new Environment(
                Map.of(
                    "DARKROOM_STORAGE_S3_SECRET_KEY", "hunter2",
                    "DARKROOM_S3_SECRET_KEY", "hunter2",
                    "DARKROOM_API_KEYS", "hunter2,,")),
            flags(
                "--secret-key", "hunter2", "--s3.secret=hunter2", "secret=hunter2", "-p=hunter2"));

    assertThat(failure.problems()).hasSize(7);
    assertThat(failure.toString() + failure.problems()).doesNotContain("hunter2");
    assertThat(failure)
        .hasMessageContaining(
            "Invalid value \"******\" for storage.s3.secret-key (DARKROOM_STORAGE_S3_SECRET_KEY):"
                + " expected at least 20 characters");
  }

  @Test
  void cutsEndlessValues() {
    var failure = failure(environment("DARKROOM_HTTP_PORT", "1".repeat(100_000)));

    assertThat(failure.getMessage()).hasSizeLessThan(500);
  }

  @Test
  void keepsFactsApartFromWords() {
    assertThat(failure(flags("--http.prot=80")).problems())
        .containsExactly(new UnknownKey("--http.prot", new Flag("--http.prot"), "--http.port"));
  }
}
