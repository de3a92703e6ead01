package io.darkroom.server.job;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.time.Duration;
import java.util.List;

/// How background jobs are run.
///
/// @param threads jobs this node does at once
/// @param pollInterval how often jobs that are due later, or were enqueued by other nodes, are
///   looked for
/// @param heartbeat how often a node says that it still works on a job
/// @param shutdownGrace how long jobs under way may take to end when the server stops
/// @param deadKept how long jobs that were given up are kept
public record JobConfig(
    int threads,
    Duration pollInterval,
    Duration heartbeat,
    Duration shutdownGrace,
    Duration deadKept) {
  private static final Setting<Integer> THREADS =
      Setting.integer("jobs.threads", 32, 1, 1000, "Background jobs that one node does at once.");
  private static final Setting<Duration> POLL_INTERVAL =
      Setting.duration(
          "jobs.poll-interval",
          "2s",
          "50ms",
          "1h",
          "How often jobs that are due later, or were enqueued by other nodes, are looked for. A node's own new jobs"
              + " start at once.");
  private static final Setting<Duration> HEARTBEAT =
      Setting.duration(
          "jobs.heartbeat",
          "10s",
          "100ms",
          "1h",
          "How often a node says that it still works on a job. After four times this long without a word, another node"
              + " takes over.");
  private static final Setting<Duration> SHUTDOWN_GRACE =
      Setting.duration(
          "jobs.shutdown-grace",
          "10s",
          "How long jobs under way may take to end when the server stops; those that do not are done again.");
  private static final Setting<Duration> DEAD_KEPT =
      Setting.duration("jobs.dead-kept", "30d", "How long jobs that were given up are kept.");

  /// Every setting that is read here.
  public static List<Setting<?>> settings() {
    return List.of(THREADS, POLL_INTERVAL, HEARTBEAT, SHUTDOWN_GRACE, DEAD_KEPT);
  }

  public static JobConfig from(Settings settings) {
    return new JobConfig(
        settings.get(THREADS),
        settings.get(POLL_INTERVAL),
        settings.get(HEARTBEAT),
        settings.get(SHUTDOWN_GRACE),
        settings.get(DEAD_KEPT));
  }
}
