package io.darkroom.server.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.darkroom.storage.asset.RandomHex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of background work, kept in the catalog's database. Safe for concurrent use, on any
/// number of nodes.
///
/// A job that fails is tried again as its kind says, and is then given up: it stays in the table
/// for people to look at, until it is made due again or forgotten.
public final class Jobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration TIDY_INTERVAL = Duration.ofHours(1);

  private final DataSource source;
  private final JobConfig config;
  private final JobTable table;
  private final JobNode node;
  private final LongAdder givenUp = new LongAdder();
  private final ScheduledExecutorService tidying =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("jobs-tidying").daemon().factory());
  private volatile @Nullable Scheduler scheduler;

  /// @param source of connections to a database that has the table `scheduled_tasks`
  /// @param folder of this node alone, keeps its name
  public Jobs(DataSource source, JobConfig config, Path folder) {
    this.source = source;
    this.config = config;
    this.table = new JobTable(source);
    this.node = JobNode.open(folder);
  }

  /// Begins to work.
  ///
  /// @param kinds every kind of job there is
  public void start(List<JobWork<?>> kinds) {
    if (node.isSole()) {
      var released = table.release(node.name());
      if (released > 0) {
        LOG.info("{} jobs that were under way when the server ended are done again", released);
      }
    }
    var tasks = new ArrayList<Task<?>>();
    kinds.forEach(work -> tasks.add(new JobRun<>(work, givenUp).task()));
    var built =
        Scheduler.create(source, tasks)
            .schedulerName(new SchedulerName.Fixed(node.name()))
            .serializer(new Text())
            .threads(config.threads())
            .executorService(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 1).factory()))
            .pollingInterval(config.pollInterval())
            .enableImmediateExecution()
            .heartbeatInterval(config.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .alwaysPersistTimestampInUTC()
            .shutdownMaxWait(config.shutdownGrace())
            .failureLogging(LogLevel.WARN, true)
            .build();
    built.start();
    scheduler = built;
    var millis = TIDY_INTERVAL.toMillis();
    var _ = tidying.scheduleWithFixedDelay(this::tidy, millis, millis, TimeUnit.MILLISECONDS);
  }

  /// Adds a job, to be done as soon as a thread is free. It is on disk when this returns.
  ///
  /// @throws JobException when it could not be kept
  public <T> void enqueue(JobKind<T> kind, T data) {
    var running = Objects.requireNonNull(scheduler, "jobs are enqueued after the start");
    var json = Envelope.of(kind.write().apply(data)).json();
    try {
      running.schedule(new TaskInstance<>(kind.name(), RandomHex.next(), json), Instant.now());
    } catch (RuntimeException e) {
      throw new JobException("a job " + kind.name() + " could not be enqueued", e);
    }
  }

  public JobCounts counts() {
    return table.counts();
  }

  /// How many jobs this process has given up since it started.
  public long givenUp() {
    return givenUp.sum();
  }

  /// Jobs given up, by kind and id.
  public List<DeadJob> dead(int limit) {
    return table.dead(limit).stream().map(Jobs::deadJob).toList();
  }

  private static DeadJob deadJob(JobTable.Row row) {
    var envelope = row.envelope();
    return new DeadJob(
        row.kind(),
        row.id(),
        envelope.data(),
        envelope.failures(),
        Objects.requireNonNullElse(envelope.error(), ""),
        row.failedAt());
  }

  /// Makes a job that was given up due again, with all its attempts.
  ///
  /// @return false when there is no such job
  public boolean revive(String kind, String id) {
    return table.revive(kind, id, Instant.now());
  }

  private void tidy() {
    try {
      var forgotten = table.forgetDead(Instant.now().minus(config.deadKept()));
      if (forgotten > 0) {
        LOG.info("forgot {} jobs given up more than {} ago", forgotten, config.deadKept());
      }
    } catch (RuntimeException e) {
      LOG.warn("old jobs could not be forgotten; trying again later", e);
    }
  }

  /// Takes no new jobs, and waits for those under way as long as the settings say.
  @Override
  public void close() {
    tidying.shutdownNow();
    var running = scheduler;
    if (running != null) {
      running.stop();
    }
    node.close();
  }

  /// Data is text already.
  private static final class Text implements Serializer {
    @Override
    public byte[] serialize(Object data) {
      return ((String) data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
      return type.cast(new String(data, StandardCharsets.UTF_8));
    }
  }
}
