package io.darkroom.server;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Secret;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import io.darkroom.server.auth.CloudSource;
import io.darkroom.server.http.FormLimits;
import io.darkroom.server.upload.FolderMode;
import io.darkroom.transform.engine.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings of the server itself; storage and engine have their own.
///
/// @param host the address to listen on
/// @param port the port to listen on, 0 for any free one
/// @param metricsPort the port on which metrics are shown, 0 for none
/// @param dataDir where everything lives that is kept on this machine
/// @param clouds the configured clouds; null for the generated one
/// @param folderMode how folders relate to public ids
/// @param signatureMaxAge how old a signed call may be
/// @param deleteTokenMaxAge how long a token that deletes an asset can be used
/// @param maxFileBytes bytes of one uploaded file
/// @param maxFieldsBytes bytes of all other parameters of a call
/// @param maxFields how many parameters a call may have
/// @param idle how long a client may neither send nor take anything
/// @param maxUrlBytes of one request line
/// @param maxHeaderBytes of one request's headers together
/// @param shutdownGrace how long calls under way may take to end when the server stops
/// @param imageLimits what one picture may cost, the time for a derived file among it
/// @param sweepInterval how often stored files that no asset refers to are looked for
/// @param sweepGrace how old such a file must be before it is removed
/// @param removalInterval how often the files of deleted and replaced assets are removed
/// @param imageThreads how many pictures are worked on at once, 0 for as many as there are
///   processors
/// @param imageQueue how many more may wait
record ServerConfig(
    String host,
    int port,
    int metricsPort,
    Path dataDir,
    @Nullable Secret clouds,
    FolderMode folderMode,
    Duration signatureMaxAge,
    Duration deleteTokenMaxAge,
    long maxFileBytes,
    int maxFieldsBytes,
    int maxFields,
    Duration idle,
    int maxUrlBytes,
    int maxHeaderBytes,
    Duration shutdownGrace,
    Limits imageLimits,
    Duration sweepInterval,
    Duration sweepGrace,
    Duration removalInterval,
    int imageThreads,
    int imageQueue) {

  static final Setting<String> HOST =
      Setting.text("http.host", "127.0.0.1", "The address to listen on; 0.0.0.0 for all of them.");
  static final Setting<Integer> PORT =
      Setting.integer("http.port", 8080, 0, 65535, "The port to listen on; 0 for any free one.");
  static final Setting<Integer> METRICS_PORT =
      Setting.integer(
          "metrics.port",
          0,
          0,
          65535,
          "The port, on the same address, that shows `/metrics` in the format of Prometheus; 0 for none.");
  static final Setting<Duration> IDLE =
      Setting.duration(
          "http.idle-timeout", "60s", "How long a client may neither send nor take anything.");
  static final Setting<ByteSize> MAX_URL =
      Setting.bytes(
          "http.max-url-size", "16KiB", "The longest request line, and so the longest URL.");
  static final Setting<ByteSize> MAX_HEADERS =
      Setting.bytes("http.max-header-size", "32KiB", "The headers of one request together.");
  static final Setting<Duration> SHUTDOWN_GRACE =
      Setting.duration(
          "http.shutdown-grace",
          "30s",
          "How long calls under way may take to end when the server stops.");
  static final Setting<LogFormat> LOG_FORMAT =
      Setting.choice(
          "log.format",
          LogFormat.class,
          LogFormat.TEXT,
          "How log lines look: `text` for people, `json` for programs.");
  static final Setting<Path> DATA_DIR =
      Setting.path("data.dir", "./data", "Where everything lives that is kept on this machine.");
  static final Setting<Secret> CLOUDS =
      Setting.secret(
              "clouds",
              "The clouds served and their credentials: `name=key:secret,…`, a cloud with several keys written several"
                  + " times. Without it, a cloud `demo` with generated credentials.")
          .withValidation(secret -> CloudSource.problem(secret.reveal()));
  static final Setting<Duration> DELIVERY_TIME =
      Setting.duration(
          "delivery.time-limit",
          "30s",
          "How long the making of a derived file may take, waiting included.");
  static final Setting<FolderMode> FOLDER_MODE =
      Setting.choice(
          "folder-mode",
          FolderMode.class,
          FolderMode.DYNAMIC,
          "Whether folders are the path in the public id (`fixed`) or a property of their own (`dynamic`).");
  static final Setting<Duration> SIGNATURE_MAX_AGE =
      Setting.duration("auth.signature-max-age", "1h", "How old a signed call may be.");
  static final Setting<Duration> DELETE_TOKEN_MAX_AGE =
      Setting.duration(
          "auth.delete-token-max-age",
          "10m",
          "How long a token that deletes an asset can be used.");
  static final Setting<ByteSize> MAX_FILE =
      Setting.bytes("upload.max-file-size", "1GiB", "The largest file taken in one request.");
  static final Setting<ByteSize> MAX_FIELDS_SIZE =
      Setting.bytes(
          "upload.max-parameters-size",
          "64MiB",
          "The largest sum of all parameters of a call, files not counted.");
  static final Setting<Integer> MAX_FIELDS =
      Setting.integer(
          "upload.max-parameters", 5000, 1, 1_000_000, "How many parameters a call may have.");
  static final Setting<Duration> SWEEP_INTERVAL =
      Setting.duration(
          "storage.sweep-interval",
          "6h",
          "How often stored files that no asset refers to are looked for.");
  static final Setting<Duration> SWEEP_GRACE =
      Setting.duration(
          "storage.sweep-grace",
          "24h",
          "How old a stored file must be before it is removed because no asset refers to it.");
  static final Setting<Duration> REMOVAL_INTERVAL =
      Setting.duration(
          "storage.removal-interval",
          "30s",
          "How often the files of deleted and replaced assets are removed.");
  static final Setting<Long> MAX_INPUT_PIXELS =
      Setting.count(
          "image.max-input-pixels",
          100_000_000,
          1,
          Long.MAX_VALUE,
          "The most pixels one frame of an original may have; larger ones are refused from their header.");
  static final Setting<Long> MAX_OUTPUT_PIXELS =
      Setting.count(
          "image.max-output-pixels",
          50_000_000,
          1,
          Long.MAX_VALUE,
          "The most pixels all frames of a derived file may have together.");
  static final Setting<Integer> MAX_FRAMES =
      Setting.integer(
          "image.max-frames", 1000, 1, 1_000_000, "The most frames or pages a picture may have.");
  static final Setting<ByteSize> MAX_OUTPUT_SIZE =
      Setting.bytes("image.max-output-size", "40MiB", "The largest derived file.");
  static final Setting<Integer> IMAGE_THREADS =
      Setting.integer(
          "image.threads",
          0,
          0,
          1024,
          "How many pictures are worked on at once; 0 for as many as there are processors.");
  static final Setting<Integer> IMAGE_QUEUE =
      Setting.integer(
          "image.queue",
          200,
          1,
          100_000,
          "How many more may wait before new ones are turned away.");

  /// Every setting of the server.
  static List<Setting<?>> settings() {
    return List.of(
        HOST,
        PORT,
        METRICS_PORT,
        IDLE,
        MAX_URL,
        MAX_HEADERS,
        SHUTDOWN_GRACE,
        LOG_FORMAT,
        DATA_DIR,
        CLOUDS,
        DELIVERY_TIME,
        FOLDER_MODE,
        SIGNATURE_MAX_AGE,
        DELETE_TOKEN_MAX_AGE,
        MAX_FILE,
        MAX_FIELDS_SIZE,
        MAX_FIELDS,
        SWEEP_INTERVAL,
        SWEEP_GRACE,
        REMOVAL_INTERVAL,
        MAX_INPUT_PIXELS,
        MAX_OUTPUT_PIXELS,
        MAX_FRAMES,
        MAX_OUTPUT_SIZE,
        IMAGE_THREADS,
        IMAGE_QUEUE);
  }

  /// How log lines look.
  enum LogFormat {
    TEXT,
    JSON
  }

  /// What the parameters of one call may amount to.
  FormLimits formLimits() {
    return new FormLimits(maxFileBytes, maxFieldsBytes, maxFields);
  }

  /// The largest body of a request that keeps to the other limits.
  long maxBodyBytes() {
    return maxFileBytes + maxFieldsBytes;
  }

  /// How many pictures are worked on at once.
  int imageWorkers() {
    return imageThreads == 0 ? Runtime.getRuntime().availableProcessors() : imageThreads;
  }

  static ServerConfig from(Settings settings) {
    return new ServerConfig(
        settings.get(HOST),
        settings.get(PORT),
        settings.get(METRICS_PORT),
        settings.get(DATA_DIR),
        settings.find(CLOUDS).orElse(null),
        settings.get(FOLDER_MODE),
        settings.get(SIGNATURE_MAX_AGE),
        settings.get(DELETE_TOKEN_MAX_AGE),
        settings.get(MAX_FILE).bytes(),
        Math.toIntExact(settings.get(MAX_FIELDS_SIZE).bytes()),
        settings.get(MAX_FIELDS),
        settings.get(IDLE),
        Math.toIntExact(settings.get(MAX_URL).bytes()),
        Math.toIntExact(settings.get(MAX_HEADERS).bytes()),
        settings.get(SHUTDOWN_GRACE),
        new Limits(
            settings.get(MAX_INPUT_PIXELS),
            settings.get(MAX_OUTPUT_PIXELS),
            settings.get(MAX_FRAMES),
            settings.get(MAX_OUTPUT_SIZE).bytes(),
            settings.get(DELIVERY_TIME)),
        settings.get(SWEEP_INTERVAL),
        settings.get(SWEEP_GRACE),
        settings.get(REMOVAL_INTERVAL),
        settings.get(IMAGE_THREADS),
        settings.get(IMAGE_QUEUE));
  }
}
