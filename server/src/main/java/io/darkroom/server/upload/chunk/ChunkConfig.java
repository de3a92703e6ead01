package io.darkroom.server.upload.chunk;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.time.Duration;
import java.util.List;

/// What files that arrive in slices may be.
///
/// @param minSliceBytes of every slice but the last
/// @param maxFileBytes of the whole file
/// @param patience how long an upload may stand still before its slices are forgotten
/// @param sweepInterval how often such uploads are looked for
/// @param lease how long one server may take to make the whole file before another one tries
public record ChunkConfig(
    long minSliceBytes,
    long maxFileBytes,
    Duration patience,
    Duration sweepInterval,
    Duration lease) {
  private static final Setting<ByteSize> MIN_SLICE =
      Setting.bytes(
          "upload.min-chunk-size",
          "5MB",
          "The smallest slice of a file that arrives in several, the last one excepted.");
  private static final Setting<ByteSize> MAX_FILE =
      Setting.bytes(
          "upload.max-chunked-file-size", "20GiB", "The largest file that arrives in slices.");
  private static final Setting<Duration> PATIENCE =
      Setting.duration(
          "upload.chunk-expiry",
          "12h",
          "How long a file of which slices are missing waits for the next one before all are removed.");
  private static final Setting<Duration> SWEEP_INTERVAL =
      Setting.duration(
          "upload.chunk-sweep-interval", "15m", "How often such forgotten files are looked for.");
  private static final Setting<Duration> LEASE =
      Setting.duration(
          "upload.chunk-assembly-time",
          "2m",
          "How long a server may take to make a file of its slices before another server may try, too, when a client"
              + " sends a slice again.");

  public static List<Setting<?>> settings() {
    return List.of(MIN_SLICE, MAX_FILE, PATIENCE, SWEEP_INTERVAL, LEASE);
  }

  public static ChunkConfig from(Settings settings) {
    return new ChunkConfig(
        settings.get(MIN_SLICE).bytes(),
        settings.get(MAX_FILE).bytes(),
        settings.get(PATIENCE),
        settings.get(SWEEP_INTERVAL),
        settings.get(LEASE));
  }
}
