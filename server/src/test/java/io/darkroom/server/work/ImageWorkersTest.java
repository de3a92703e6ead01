package io.darkroom.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class ImageWorkersTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void givesTheResult() {
    try (var workers = new ImageWorkers(1, 1)) {
      assertThat(workers.run(() -> 42, Deadline.in(LONG))).isEqualTo(42);
    }
  }

  @Test
  void passesFailuresOn() {
    try (var workers = new ImageWorkers(1, 1)) {
      assertThatThrownBy(() ->
              workers.run(
                  () -> {
                    throw new IllegalStateException("broken");
                  },
                  Deadline.in(LONG)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("broken");
    }
  }

  @Test
  void turnsWorkAwayWhenThreadsAndQueueAreFull() throws InterruptedException {
    var release = new CountDownLatch(1);
    var running = new CountDownLatch(1);
    try (var workers = new ImageWorkers(1, 1);
        var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      callers.execute(() ->
          workers.run(
              () -> {
                running.countDown();
                release.await();
                return 1;
              },
              Deadline.in(LONG)));
      running.await();
      callers.execute(() -> workers.run(() -> 2, Deadline.in(LONG)));
      while (workers.queued() == 0) {
        Thread.onSpinWait();
      }

      assertThatThrownBy(() -> workers.run(() -> 3, Deadline.in(LONG)))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> assertThat(e.problem()).isInstanceOf(ApiProblem.Overloaded.class));
      release.countDown();
    }
  }

  @Test
  void givesUpWhenTheDeadlinePasses() {
    var release = new CountDownLatch(1);
    try (var workers = new ImageWorkers(1, 1)) {
      assertThatThrownBy(() ->
              workers.run(
                  () -> {
                    release.await();
                    return 1;
                  },
                  Deadline.in(Duration.ofMillis(20))))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> assertThat(e.problem()).isInstanceOf(ApiProblem.Overloaded.class));
      release.countDown();
    }
  }

  @Test
  void keepsThreadsForCallsHoweverMuchIsDoneInTheBackground() throws InterruptedException {
    var release = new CountDownLatch(1);
    var running = new CountDownLatch(1);
    try (var workers = new ImageWorkers(2, 2);
        var jobs = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 20; i++) {
        jobs.execute(() ->
            Background.call(() ->
                workers.run(
                    () -> {
                      running.countDown();
                      release.await();
                      return 1;
                    },
                    Deadline.in(LONG))));
      }
      running.await();

      for (var i = 0; i < 50; i++) {
        assertThat(workers.run(() -> 42, Deadline.in(LONG))).isEqualTo(42);
      }
      release.countDown();
    }
  }
}
