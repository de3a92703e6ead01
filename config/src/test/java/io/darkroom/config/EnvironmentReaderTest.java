package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentReaderTest {

  private static Reading read(Map<String, String> variables) {
    return EnvironmentReader.read(variables, new KnownSettings(SampleSettings.ALL));
  }

  @Test
  void readsVariablesByTheirNames() {
    var reading =
        read(Map.of("DARKROOM_HTTP_PORT", "80", "DARKROOM_STORAGE", "s3", "PATH", "/bin"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.entries()).containsOnlyKeys("http.port", "storage.kind");
  }

  @Test
  void readsVariablesWithoutThePrefixWhenASettingAsksForThem() {
    var url = Setting.optionalText("api.url", "An address.").withEnvironmentName("CLOUDINARY_URL");
    var known = new KnownSettings(List.of(url));

    var reading = EnvironmentReader.read(Map.of("CLOUDINARY_URL", "cloudinary://a:b@c"), known);

    assertThat(reading.findEntry("api.url")).isPresent();
  }

  @Test
  void takesAnEmptyVariableForNotSet() {
    assertThat(read(Map.of("DARKROOM_HTTP_PORT", "")).entries()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          host of a service,          DARKROOM_SERVICE_HOST,               10.0.0.1
          port of a service,          DARKROOM_SERVICE_PORT,               80
          named port of a service,    DARKROOM_SERVICE_PORT_HTTP,          80
          address of a service,       DARKROOM_PORT,                       tcp://10.0.0.1:80
          address of one port,        DARKROOM_PORT_80_TCP,                tcp://10.0.0.1:80
          host of one port,           DARKROOM_PORT_80_TCP_ADDR,           10.0.0.1
          protocol of one port,       DARKROOM_PORT_80_TCP_PROTO,          tcp
          host of another service,    DARKROOM_DATABASE_SERVICE_HOST,      10.0.0.2
          port of another service,    DARKROOM_DATABASE_PORT_5432_TCP_PORT, 5432
          """)
  void ignoresWhatKubernetesAddsForServicesOfThatName(String name, String variable, String value) {
    var reading = read(Map.of(variable, value));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.entries()).isEmpty();
  }

  @Test
  void doesNotTakeAMisnamedPortForAServiceAddress() {
    assertThat(read(Map.of("DARKROOM_PORT", "8081")).problems()).hasSize(1);
  }
}
