package io.darkroom.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JobsTest {
  static final JobConfig CONFIG =
      new JobConfig(
          8,
          Duration.ofMillis(100),
          Duration.ofMillis(200),
          Duration.ofSeconds(10),
          Duration.ofDays(1));
  static final JobKind<String> KIND = kind(List.of());

  @TempDir Path folder;

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final List<AutoCloseable> parts = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void closeAll() throws Exception {
    for (var part : parts.reversed()) {
      part.close();
    }
  }

  private static JobKind<String> kind(List<Duration> pauses) {
    return new JobKind<>(
        "test",
        text -> new JsonObject().put("text", text),
        json -> json.getString("text"),
        new Retry(pauses));
  }

  private Jobs start(
      JobDatabase database,
      String url,
      String node,
      JobKind<String> kind,
      JobHandler<String> work) {
    HikariDataSource source = database.connect(url);
    parts.add(source);
    var jobs = new Jobs(source, CONFIG, folder.resolve(node));
    parts.add(jobs);
    jobs.start(List.of(new JobWork<>(kind, work)));
    return jobs;
  }

  private Jobs start(JobDatabase database, JobKind<String> kind, JobHandler<String> work) {
    return start(database, database.create(folder), "node", kind, work);
  }

  private JobOutcome note(String text) {
    done.add(text);
    return JobOutcome.DONE;
  }

  private String next() throws InterruptedException {
    var text = done.poll(20, TimeUnit.SECONDS);
    assertThat(text).as("done within 20 s").isNotNull();
    return text;
  }

  private static void awaitCounts(Jobs jobs, JobCounts expected) throws InterruptedException {
    for (var i = 0; i < 200 && !jobs.counts().equals(expected); i++) {
      Thread.sleep(50);
    }
    assertThat(jobs.counts()).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void doesEveryJobAndForgetsIt(JobDatabase database) throws InterruptedException {
    var jobs = start(database, KIND, this::note);

    for (var i = 0; i < 100; i++) {
      jobs.enqueue(KIND, "job" + i);
    }

    var texts = new HashSet<String>();
    for (var i = 0; i < 100; i++) {
      texts.add(next());
    }
    assertThat(texts).hasSize(100);
    awaitCounts(jobs, new JobCounts(0, 0));
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void startsAtOnceWithoutWaitingForThePoll(JobDatabase database) throws InterruptedException {
    var source = database.connect(database.create(folder));
    parts.add(source);
    var config =
        new JobConfig(
            8, Duration.ofHours(1), CONFIG.heartbeat(), CONFIG.shutdownGrace(), CONFIG.deadKept());
    var jobs = new Jobs(source, config, folder.resolve("node"));
    parts.add(jobs);
    jobs.start(List.of(new JobWork<>(KIND, this::note)));
    var nanos = new ArrayList<Long>();

    for (var i = 0; i < 20; i++) {
      var begun = System.nanoTime();
      jobs.enqueue(KIND, "job");
      next();
      nanos.add(System.nanoTime() - begun);
    }

    Collections.sort(nanos);
    assertThat(Duration.ofNanos(nanos.get(10))).isLessThan(Duration.ofMillis(250));
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void triesAgainAsTheKindSaysAndThenKeepsItForPeople(JobDatabase database)
      throws InterruptedException {
    var kind = kind(List.of(Duration.ofMillis(100), Duration.ofMillis(200)));
    var attempts = new AtomicInteger();
    var told = new LinkedBlockingQueue<String>();
    var jobs =
        start(
            database,
            kind,
            new JobHandler<>() {
              @Override
              public JobOutcome run(String data) {
                throw new IllegalStateException("attempt " + attempts.incrementAndGet());
              }

              @Override
              public void givenUp(String data, String reason) {
                told.add(data + ": " + reason);
              }
            });

    jobs.enqueue(kind, "bad");

    assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo("bad: attempt 3");
    awaitCounts(jobs, new JobCounts(0, 1));
    assertThat(jobs.givenUp()).isEqualTo(1);
    assertThat(jobs.dead(10))
        .singleElement()
        .satisfies(dead -> {
          assertThat(dead.kind()).isEqualTo("test");
          assertThat(dead.data()).isEqualTo(new JsonObject().put("text", "bad"));
          assertThat(dead.failures()).isEqualTo(3);
          assertThat(dead.reason()).isEqualTo("attempt 3");
          assertThat(dead.givenUpAt()).isNotNull();
        });
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void doesAJobGivenUpWhenItIsRevived(JobDatabase database) throws InterruptedException {
    var broken = new AtomicInteger(1);
    var jobs =
        start(
            database,
            KIND,
            data -> broken.getAndDecrement() > 0 ? new JobOutcome.Hopeless("broken") : note(data));
    jobs.enqueue(KIND, "lazarus");
    awaitCounts(jobs, new JobCounts(0, 1));

    assertThat(jobs.revive("test", "unknown")).isFalse();
    assertThat(jobs.revive("test", jobs.dead(1).getFirst().id())).isTrue();

    assertThat(next()).isEqualTo("lazarus");
    awaitCounts(jobs, new JobCounts(0, 0));
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void postponesWithoutCountingAnAttempt(JobDatabase database) throws InterruptedException {
    var calls = new AtomicInteger();
    var jobs =
        start(
            database,
            KIND,
            data ->
                calls.incrementAndGet() < 4
                    ? new JobOutcome.Postponed(Duration.ofMillis(50))
                    : note(data));

    jobs.enqueue(KIND, "patient");

    assertThat(next()).isEqualTo("patient");
    assertThat(calls).hasValue(4);
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void sharesTheWorkBetweenNodesAndDoesNothingTwice(JobDatabase database)
      throws InterruptedException {
    var url = database.create(folder);
    var first = start(database, url, "first", KIND, data -> note("first " + data));
    var second = start(database, url, "second", KIND, data -> note("second " + data));

    for (var i = 0; i < 60; i++) {
      first.enqueue(KIND, "job" + i);
    }

    awaitCounts(second, new JobCounts(0, 0));
    assertThat(done.stream().map(text -> text.split(" ")[1])).hasSize(60).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void doesAgainAtOnceWhatTheSameNodeWasKilledDuring(JobDatabase database)
      throws IOException, InterruptedException {
    var url = database.create(folder);
    JobProgram.runAndKill(database, url, folder.resolve("node"));

    start(database, url, "node", KIND, this::note);

    assertThat(done.poll(2, TimeUnit.SECONDS)).isEqualTo("unfinished");
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void takesOverWhatAnotherNodeWasKilledDuring(JobDatabase database)
      throws IOException, InterruptedException {
    var url = database.create(folder);
    JobProgram.runAndKill(database, url, folder.resolve("killed"));

    start(database, url, "other", KIND, this::note);

    assertThat(next()).isEqualTo("unfinished");
  }

  @ParameterizedTest
  @EnumSource(JobDatabase.class)
  void waitsForWorkUnderWayWhenItStops(JobDatabase database) throws Exception {
    var begun = new CountDownLatch(1);
    var jobs =
        start(
            database,
            KIND,
            data -> {
              begun.countDown();
              sleep(500);
              return note(data);
            });
    jobs.enqueue(KIND, "slow");
    begun.await();

    jobs.close();
    parts.remove(jobs);

    assertThat(done).containsExactly("slow");
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
