package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.SampleSettings.Store;
import io.darkroom.config.SettingProblem.MissingValue;
import io.darkroom.config.SettingProblem.WrongValue;
import io.darkroom.config.SettingSource.CommandLine;
import io.darkroom.config.SettingSource.Environment;
import io.darkroom.config.SettingSource.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  @TempDir Path directory;

  private static Settings load(SettingSource... sources) {
    return Settings.load(SampleSettings.ALL, List.of(sources));
  }

  private Settings start(List<String> arguments, Map<String, String> environment) {
    return Settings.load(
        SampleSettings.ALL, SettingSource.ofProcess(arguments, environment, directory));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          nothing set,                     '',   '',   '',   8080
          file over default,               81,   '',   '',   81
          environment over default,        '',   82,   '',   82
          flag over default,               '',   '',   83,   83
          environment over file,           81,   82,   '',   82
          flag over file,                  81,   '',   83,   83
          flag over environment,           '',   82,   83,   83
          flag over everything,            81,   82,   83,   83
          """)
  void letsTheStrongestPlaceWin(String name, String file, String variable, String flag, int port)
      throws IOException {
    write("darkroom.yaml", file.isEmpty() ? "" : "http:\n  port: " + file + "\n");

    var settings =
        start(
            flag.isEmpty() ? List.of() : List.of("--http.port=" + flag),
            Map.of("DARKROOM_HTTP_PORT", variable));

    assertThat(settings.get(SampleSettings.PORT)).isEqualTo(port);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          none named,            '',          '',          default
          named by variable,     '',          other.yaml,  other
          named by flag,         third.yaml,  '',          third
          named by both,         third.yaml,  other.yaml,  third
          """)
  void readsTheFileThatIsNamed(String name, String flag, String variable, String region)
      throws IOException {
    write("darkroom.yaml", "storage.s3.region: default");
    write("other.yaml", "storage.s3.region: other");
    write("third.yaml", "storage.s3.region: third");

    var settings =
        start(
            flag.isEmpty() ? List.of() : List.of("--config", flag),
            Map.of("DARKROOM_CONFIG", variable));

    assertThat(settings.get(SampleSettings.REGION)).isEqualTo(region);
  }

  @Test
  void startsWithoutAnyFile() {
    assertThat(start(List.of(), Map.of()).get(SampleSettings.PORT)).isEqualTo(8080);
  }

  @Test
  void readsAFileWithAnAbsoluteName() throws IOException {
    write("other.yaml", "http.port: 81");

    var settings = start(List.of("--config=" + directory.resolve("other.yaml")), Map.of());

    assertThat(settings.get(SampleSettings.PORT)).isEqualTo(81);
  }

  @Test
  void overridesAWrongValueOfAWeakerPlace() {
    var settings =
        load(
            new Environment(Map.of("DARKROOM_HTTP_PORT", "none")),
            new CommandLine(List.of("--http.port=80")));

    assertThat(settings.get(SampleSettings.PORT)).isEqualTo(80);
  }

  @Test
  void keepsDollarSignsAndBracesAsTheyAre() {
    var settings = load(new Environment(Map.of("DARKROOM_STORAGE_S3_SECRET_KEY", "a${b}$c")));

    assertThat(settings.get(SampleSettings.SECRET_KEY).reveal()).isEqualTo("a${b}$c");
  }

  @Test
  void looksNeitherAtSystemPropertiesNorAtVariablesOfTheSameSpelling() {
    System.setProperty("http.port", "99");
    try {
      assertThat(load(new Environment(Map.of("HTTP_PORT", "98"))).get(SampleSettings.PORT))
          .isEqualTo(8080);
    } finally {
      System.clearProperty("http.port");
    }
  }

  @Test
  void findsNothingWhereNothingIsSet() {
    var settings = load();

    assertThat(settings.find(SampleSettings.BUCKET)).isEmpty();
    assertThat(settings.find(SampleSettings.SECRET_KEY)).isEmpty();
    assertThat(settings.find(SampleSettings.STORE)).hasValue(Store.FOLDER);
    assertThat(settings.get(SampleSettings.ORIGINS)).isEmpty();
  }

  @Test
  void takesBackAnOptionalSettingWithTheEmptyText() {
    var settings =
        load(
            new Environment(Map.of("DARKROOM_STORAGE_S3_BUCKET", "pictures")),
            new CommandLine(List.of("--storage.s3.bucket=")));

    assertThat(settings.find(SampleSettings.BUCKET)).isEmpty();
  }

  @Test
  void refusesToGetWhatHasNoValue() {
    assertThatThrownBy(() -> load().get(SampleSettings.BUCKET))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("Missing storage.s3.bucket (or DARKROOM_STORAGE_S3_BUCKET)");
  }

  @Test
  void refusesSettingsItWasNotLoadedWith() {
    var stranger = Setting.text("http.port", "80", "Another port of the same name.");

    assertThatThrownBy(() -> load().get(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not among the known settings: http.port");
  }

  @Test
  void listsWhatIsInEffectWithoutSecrets() throws IOException {
    write("darkroom.yaml", "http.port: 81\nstorage.s3.region: 'https://me:hunter2@host/a'\n");

    var settings =
        start(
            List.of("--storage-backup"),
            Map.of(
                "DARKROOM_STORAGE", "s3",
                "DARKROOM_STORAGE_S3_BUCKET", "pictures",
                "DARKROOM_STORAGE_S3_SECRET_KEY", "hunter2",
                "DARKROOM_JAVA_OPTS", "-Xmx1g"));

    var file = directory.resolve("darkroom.yaml");
    assertThat(settings.effective())
        .containsExactly(
            "cache.memory-share = 0.25 (default)",
            "cors.origins =  (default)",
            "data-dir = ./data (default)",
            "http.idle-timeout = 30s (default)",
            "http.port = 81 (" + file + ", line 1)",
            "java-opts = -Xmx1g (DARKROOM_JAVA_OPTS)",
            "limits.input-pixels = 50000000 (default)",
            "storage.backup = true (--storage-backup)",
            "storage.kind = s3 (DARKROOM_STORAGE)",
            "storage.s3.bucket = pictures (DARKROOM_STORAGE_S3_BUCKET)",
            "storage.s3.region = https://******@host/a (" + file + ", line 2)",
            "storage.s3.secret-key = ****** (DARKROOM_STORAGE_S3_SECRET_KEY)",
            "upload.max-size = 100MB (default)");
  }

  @Test
  void takesAnySettingFromMemory() {
    var settings = Settings.of(Map.of("http.port", "81", "storage.kind", "s3"));

    assertThat(settings.get(SampleSettings.PORT)).isEqualTo(81);
    assertThat(settings.get(SampleSettings.STORE)).isEqualTo(Store.S3);
    assertThat(settings.get(SampleSettings.SHARE)).isEqualTo(0.25);
    assertThat(settings.find(SampleSettings.SECRET_KEY)).isEmpty();
  }

  @Test
  void checksSettingsFromMemoryWhenTheyAreAskedFor() {
    var settings = Settings.of(Map.of("http.port", "0"));

    assertThatThrownBy(() -> settings.get(SampleSettings.PORT))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e -> assertThat(e.problems()).singleElement().isInstanceOf(WrongValue.class));
    assertThatThrownBy(() -> settings.get(SampleSettings.BUCKET))
        .isInstanceOfSatisfying(
            SettingsException.class,
            e -> assertThat(e.problems()).singleElement().isInstanceOf(MissingValue.class));
  }

  @Test
  void printsNoSourceWithItsContent() {
    var sources = new ArrayList<SettingSource>();
    sources.add(new Environment(Map.of("DARKROOM_STORAGE_S3_SECRET_KEY", "hunter2")));
    sources.add(new CommandLine(List.of("--storage.s3.secret-key=hunter2")));
    sources.add(new InMemory("test", Map.of("storage.s3.secret-key", "hunter2")));

    assertThat(sources.toString())
        .isEqualTo(
            "[Environment[1 variables], CommandLine[1 arguments], InMemory[test, 1 values]]");
  }
}
