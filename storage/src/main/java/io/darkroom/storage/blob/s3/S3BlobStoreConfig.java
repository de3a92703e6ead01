package io.darkroom.storage.blob.s3;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Secret;
import io.darkroom.config.Setting;
import io.darkroom.config.SettingProblem;
import io.darkroom.config.Settings;
import io.darkroom.config.SettingsException;
import io.darkroom.storage.blob.BlobStoreKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which bucket blobs are kept in, and how it is talked to.
///
/// @param endpoint where the store is, or null for AWS itself
/// @param bucket exists already
/// @param region as the store calls it; most stores other than AWS take any
/// @param credentials null to look for them where AWS programs do: environment, profile, instance
/// @param pathStyle whether the bucket stands in the path of URLs, else in their host name
public record S3BlobStoreConfig(
    @Nullable URI endpoint,
    String bucket,
    String region,
    @Nullable Credentials credentials,
    boolean pathStyle,
    Uploads uploads,
    Patience patience) {
  private static final Setting<String> ENDPOINT =
      Setting.optionalText(
              "storage.s3.endpoint",
              "URL of the S3-compatible store; without it, AWS in the region.")
          .withValidation(text -> isEndpoint(text) ? null : "an http or https URL without a path");
  private static final Setting<String> BUCKET =
      Setting.optionalText("storage.s3.bucket", "Bucket of the store; it has to exist.")
          .requiredWhen(BlobStoreKind.SETTING, BlobStoreKind.S3);
  private static final Setting<String> REGION =
      Setting.text("storage.s3.region", "us-east-1", "Region of the bucket.");
  private static final Setting<String> ACCESS_KEY =
      Setting.optionalText(
          "storage.s3.access-key",
          "Access key; without it, credentials are looked for where AWS programs do.");
  private static final Setting<Secret> SECRET_KEY =
      Setting.secret("storage.s3.secret-key", "Secret key that belongs to the access key.");
  private static final Setting<Boolean> PATH_STYLE =
      Setting.flag(
          "storage.s3.path-style",
          true,
          "Whether the bucket stands in the path of URLs rather than in their host name.");

  public static S3BlobStoreConfig from(Settings settings) {
    return of(
        settings, settings.find(BUCKET).orElseThrow(() -> missing(BUCKET, "storage.kind is s3")));
  }

  /// The same store for requests that name their bucket themselves.
  static S3BlobStoreConfig forBuckets(Settings settings) {
    return of(settings, "");
  }

  private static S3BlobStoreConfig of(Settings settings, String bucket) {
    return new S3BlobStoreConfig(
        settings.find(ENDPOINT).map(URI::create).orElse(null),
        bucket,
        settings.get(REGION),
        credentials(settings),
        settings.get(PATH_STYLE),
        Uploads.from(settings),
        Patience.from(settings));
  }

  public static List<Setting<?>> settings() {
    return List.of(
        ENDPOINT,
        BUCKET,
        REGION,
        ACCESS_KEY,
        SECRET_KEY,
        PATH_STYLE,
        Uploads.PART_SIZE,
        Uploads.MAX_CONCURRENT_PARTS,
        Patience.CONNECT_TIMEOUT,
        Patience.READ_TIMEOUT,
        Patience.MAX_ATTEMPTS);
  }

  private static @Nullable Credentials credentials(Settings settings) {
    Optional<String> accessKey = settings.find(ACCESS_KEY);
    Optional<Secret> secretKey = settings.find(SECRET_KEY);
    if (accessKey.isEmpty() && secretKey.isEmpty()) {
      return null;
    }
    return new Credentials(
        accessKey.orElseThrow(() -> missing(ACCESS_KEY, SECRET_KEY + " is set")),
        secretKey.orElseThrow(() -> missing(SECRET_KEY, ACCESS_KEY + " is set")));
  }

  private static SettingsException missing(Setting<?> setting, String reason) {
    return new SettingsException(
        List.of(
            new SettingProblem.MissingValue(
                setting.key(), setting.environmentName(), reason, "text")));
  }

  private static boolean isEndpoint(String text) {
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return http
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
    } catch (URISyntaxException _) {
      return false;
    }
  }

  /// A pair of keys.
  public record Credentials(String accessKey, Secret secretKey) {}

  /// How bytes go up. A blob that is being written holds one part in memory, or less while it is
  /// shorter; parts that are under way are in memory besides.
  ///
  /// @param partBytes length of a part of a blob that does not fit into one; AWS wants at least 5
  ///   MiB and takes 10,000 parts, so this limits the length of a blob
  /// @param maxConcurrentParts the most parts, of all blobs together, that are under way
  public record Uploads(int partBytes, int maxConcurrentParts) {
    public static final Uploads DEFAULT = new Uploads(8_000_000, 4);

    private static final Setting<ByteSize> PART_SIZE =
        Setting.bytes(
            "storage.s3.part-size",
            "8MB",
            "5MiB",
            "500MB",
            "Length of the parts in which long files go up; each upload holds one in memory, and a"
                + " file has at most 10000 of them.");
    private static final Setting<Integer> MAX_CONCURRENT_PARTS =
        Setting.integer(
            "storage.s3.max-concurrent-parts",
            4,
            1,
            1000,
            "The most parts, of all uploads together, that go up at the same time.");

    private static Uploads from(Settings settings) {
      return new Uploads(
          Math.toIntExact(settings.get(PART_SIZE).bytes()), settings.get(MAX_CONCURRENT_PARTS));
    }
  }

  /// How long the store is waited for.
  ///
  /// @param connectTimeout for a connection
  /// @param readTimeout for the next bytes of an answer
  /// @param maxAttempts how often a request is sent before it counts as failed, at least 1
  public record Patience(Duration connectTimeout, Duration readTimeout, int maxAttempts) {
    public static final Patience DEFAULT =
        new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30), 3);

    private static final Setting<Duration> CONNECT_TIMEOUT =
        Setting.duration(
            "storage.s3.connect-timeout",
            "5s",
            "100ms",
            "5m",
            "How long to wait for a connection to the store.");
    private static final Setting<Duration> READ_TIMEOUT =
        Setting.duration(
            "storage.s3.read-timeout",
            "30s",
            "100ms",
            "1h",
            "How long to wait for the next bytes of an answer of the store.");
    private static final Setting<Integer> MAX_ATTEMPTS =
        Setting.integer(
            "storage.s3.max-attempts",
            3,
            1,
            20,
            "How often a request is sent to the store before it counts as failed.");

    private static Patience from(Settings settings) {
      return new Patience(
          settings.get(CONNECT_TIMEOUT), settings.get(READ_TIMEOUT), settings.get(MAX_ATTEMPTS));
    }
  }
}
