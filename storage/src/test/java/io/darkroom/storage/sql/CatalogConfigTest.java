package io.darkroom.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.Secret;
import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.config.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CatalogConfigTest {
  private static final Path DATA = Path.of("data");

  @Test
  void isAFileInTheDataFolderByDefault() {
    assertThat(CatalogConfig.from(Settings.of(Map.of()), DATA))
        .isEqualTo(
            new CatalogConfig(
                new CatalogUrl.Sqlite(DATA.resolve("catalog.db")),
                10,
                4,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5)));
  }

  @Test
  void readsEverySetting() {
    var settings =
        Settings.load(
            CatalogConfig.settings(),
            List.of(
                new SettingSource.Environment(
                    Map.of(
                        "DARKROOM_CATALOG_URL", "postgres://u:hunter2@db/media",
                        "DARKROOM_CATALOG_CONNECTIONS", "20",
                        "DARKROOM_CATALOG_READERS", "8",
                        "DARKROOM_CATALOG_CONNECT_TIMEOUT", "2s",
                        "DARKROOM_CATALOG_QUERY_TIMEOUT", "3s",
                        "DARKROOM_CATALOG_REMOVAL_DELAY", "0s"))));

    assertThat(CatalogConfig.from(settings, DATA))
        .isEqualTo(
            new CatalogConfig(
                new CatalogUrl.Postgresql("db", "media", "u", Secret.of("hunter2"), ""),
                20,
                8,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ZERO));
    assertThat(settings.effective()).noneMatch(line -> line.contains("hunter2"));
  }

  @Test
  void saysWhichFormsTheAddressHas() {
    var settings = Settings.of(Map.of("catalog.url", "mysql://u:hunter2@db/media"));

    assertThatThrownBy(() -> CatalogConfig.from(settings, DATA))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("catalog.url")
        .hasMessageContaining(CatalogUrl.EXPECTED)
        .hasMessageNotContaining("hunter2");
  }
}
