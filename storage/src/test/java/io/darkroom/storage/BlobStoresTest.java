package io.darkroom.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import io.darkroom.config.SettingsException;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobStoreKind;
import io.darkroom.storage.blob.BlobWriter;
import io.darkroom.storage.blob.file.FileBlobStore;
import io.darkroom.storage.blob.file.FileBlobStoreConfig;
import io.darkroom.storage.blob.s3.S3BlobStore;
import io.darkroom.storage.blob.s3.S3BlobStoreConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobStoresTest {
  @TempDir private Path data;

  @Test
  void keepsBlobsInTheDataFolderByDefault() {
    try (BlobStore store = BlobStores.open(Settings.of(Map.of()), data)) {
      assertThat(store).isInstanceOf(FileBlobStore.class);
      try (BlobWriter writer = store.write(new BlobKey("a"))) {
        writer.commit();
      }
    }
    assertThat(data.resolve("blobs/a@")).exists();
  }

  @Test
  void keepsBlobsInABucketWhenToldTo() {
    var settings = Settings.of(Map.of("storage.kind", "s3", "storage.s3.bucket", "pictures"));

    try (BlobStore store = BlobStores.open(settings, data)) {
      assertThat(store).isInstanceOf(S3BlobStore.class);
    }
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void hasDefaultsForAllButTheBucket() {
    var settings = Settings.of(Map.of("storage.s3.bucket", "pictures"));

    assertThat(S3BlobStoreConfig.from(settings))
        .isEqualTo(
            new S3BlobStoreConfig(
                null,
                "pictures",
                "us-east-1",
                null,
                true,
                S3BlobStoreConfig.Uploads.DEFAULT,
                S3BlobStoreConfig.Patience.DEFAULT));
    assertThat(FileBlobStoreConfig.from(settings, data)).isEqualTo(FileBlobStoreConfig.of(data));
  }

  @Test
  void needsABucketForS3AndBothKeysOrNone() {
    assertRefused(Map.of("storage.kind", "s3"), "Missing storage.s3.bucket");
    assertRefused(
        Map.of("storage.kind", "s3", "storage.s3.bucket", "b", "storage.s3.access-key", "key"),
        "Missing storage.s3.secret-key (or DARKROOM_STORAGE_S3_SECRET_KEY), needed because"
            + " storage.s3.access-key is set");
    assertRefused(
        Map.of("storage.kind", "s3", "storage.s3.bucket", "b", "storage.s3.secret-key", "secret"),
        "Missing storage.s3.access-key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "store.example",
        "ftp://store.example",
        "http://",
        "https://u:p@store.example",
        "https://store.example/bucket",
        "https://store.example?x",
        "https://store .example"
      })
  void takesNoEndpointButAnUrlOfAHost(String endpoint) {
    assertRefused(
        Map.of("storage.kind", "s3", "storage.s3.bucket", "b", "storage.s3.endpoint", endpoint),
        "expected an http or https URL without a path");
  }

  @Test
  void neverPrintsTheSecretKey() {
    var settings =
        Settings.of(
            Map.of(
                "storage.s3.bucket", "b",
                "storage.s3.access-key", "key",
                "storage.s3.secret-key", "verysecret"));

    assertThat(S3BlobStoreConfig.from(settings).toString()).doesNotContain("verysecret");
  }

  @Test
  void declaresEverySettingItReads() {
    assertThat(BlobStores.settings())
        .extracting(Setting::key)
        .doesNotHaveDuplicates()
        .contains("storage.kind", "storage.file.stale-after", "storage.s3.bucket")
        .hasSize(13);
    assertThat(Settings.load(BlobStores.settings(), List.of()).get(BlobStoreKind.SETTING))
        .isEqualTo(BlobStoreKind.FILE);
    assertThat(BlobStoreKind.SETTING.environmentName()).isEqualTo("DARKROOM_STORAGE");
  }

  private void assertRefused(Map<String, String> values, String message) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> BlobStores.open(Settings.of(values), data))
        .withMessageContaining(message);
  }
}
