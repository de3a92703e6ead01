package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownSettingsTest {
  private final KnownSettings known = new KnownSettings(SampleSettings.ALL);

  @ParameterizedTest(name = "{0}: {1} is meant to be {2}")
  @CsvSource(
      textBlock =
          """
          letters exchanged,             htpt.port,                     http.port
          letter left out,               storage.s3.buket,              storage.s3.bucket
          part left out,                 storage.bucket,                storage.s3.bucket
          dash for dot,                  http-port,                     http.port
          underscore for dash,           http.idle_timeout,             http.idle-timeout
          capitals,                      HTTP.Port,                     http.port
          section with a short name,     storage,                       storage.kind
          variable,                      DARKROOM_HTP_PORT,             http.port
          variable of the derived name,  DARKROOM_STORAGE_KIND,         storage.kind
          flag,                          --upload.max-sise,             upload.max-size
          """)
  void findsWhatWasProbablyMeant(String name, String written, String key) {
    assertThat(known.findNearest(written)).map(Setting::key).hasValue(key);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"entirely.different", "x", "", "DARKROOM_UNHEARD_OF"})
  void findsNothingWhereNothingIsSimilar(String written) {
    assertThat(known.findNearest(written)).isEmpty();
  }

  @Test
  void doesNotCompareEndlessNames() {
    assertThat(known.findNearest("x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void takesTheSameSettingTwice() {
    var twice = new KnownSettings(List.of(SampleSettings.PORT, SampleSettings.PORT));

    assertThat(twice.findByKey("http.port")).hasValue(SampleSettings.PORT);
  }

  @Test
  void rejectsTwoSettingsOfOneKey() {
    var other = Setting.text("http.port", "80", "Another port.");

    assertThatThrownBy(() -> new KnownSettings(List.of(SampleSettings.PORT, other)))
        .hasMessage("two settings named http.port");
  }

  @Test
  void rejectsTwoSettingsOfOneVariable() {
    var other = Setting.text("storage", "s3", "Another store.");

    assertThatThrownBy(() -> new KnownSettings(List.of(SampleSettings.STORE, other)))
        .hasMessage("two settings named DARKROOM_STORAGE");
  }

  @Test
  void rejectsTwoSettingsOfOneFlag() {
    var other = Setting.text("http-port", "80", "Another port.").withEnvironmentName("OTHER");

    assertThatThrownBy(() -> new KnownSettings(List.of(SampleSettings.PORT, other)))
        .hasMessage("two settings named http-port");
  }

  @Test
  void rejectsASettingThatNeedsOneThatIsNotThere() {
    assertThatThrownBy(() -> new KnownSettings(List.of(SampleSettings.BUCKET)))
        .hasMessage("storage.s3.bucket needs unknown storage.kind");
  }
}
