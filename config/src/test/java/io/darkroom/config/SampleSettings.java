package io.darkroom.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// One setting of each kind, as a module would declare them.
final class SampleSettings {
  enum Store {
    FOLDER,
    S3,
    READ_ONLY
  }

  static final Setting<Integer> PORT =
      Setting.integer("http.port", 8080, 1, 65_535, "The port to listen on.");
  static final Setting<Long> PIXELS =
      Setting.count("limits.input-pixels", 50_000_000L, 1, 10_000_000_000L, "Pixels of a source.");
  static final Setting<Double> SHARE =
      Setting.decimal("cache.memory-share", 0.25, 0, 1, "The part of the heap for the cache.");
  static final Setting<Boolean> BACKUP =
      Setting.flag("storage.backup", false, "Whether old versions are kept.");
  static final Setting<ByteSize> MAX_UPLOAD =
      Setting.bytes("upload.max-size", "100MB", "1KB", "10GB", "The largest file taken.");
  static final Setting<Duration> TIMEOUT =
      Setting.duration("http.idle-timeout", "30s", "1s", "1h", "How long a connection may idle.");
  static final Setting<Store> STORE =
      Setting.choice("storage.kind", Store.class, Store.FOLDER, "Where originals are kept.")
          .withEnvironmentName("DARKROOM_STORAGE");
  static final Setting<String> BUCKET =
      Setting.optionalText("storage.s3.bucket", "The bucket.").requiredWhen(STORE, Store.S3);
  static final Setting<String> REGION =
      Setting.text("storage.s3.region", "us-east-1", "The region.")
          .withValidation(region -> region.contains(" ") ? "a region without spaces" : null);
  static final Setting<Secret> SECRET_KEY =
      Setting.secret("storage.s3.secret-key", "The secret key of the store.");
  static final Setting<List<String>> ORIGINS =
      Setting.list("cors.origins", "Origins that may ask from a browser.");
  static final Setting<Path> DATA =
      Setting.path("data-dir", "./data", "The folder for everything that is kept.");

  static final List<Setting<?>> ALL =
      List.of(
          PORT,
          PIXELS,
          SHARE,
          BACKUP,
          MAX_UPLOAD,
          TIMEOUT,
          STORE,
          BUCKET,
          REGION,
          SECRET_KEY,
          ORIGINS,
          DATA);

  private SampleSettings() {}
}
