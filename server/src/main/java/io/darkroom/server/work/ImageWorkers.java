package io.darkroom.server.work;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The bounded pool on which all pixel work runs, with a bounded queue before it. Safe for
/// concurrent use.
///
/// Its threads are platform threads: native code would pin a virtual thread's carrier, and libvips
/// keeps state by thread. Work holds a thread only while it computes, never while it waits for a
/// disk or a network.
///
/// Work marked as [Background] never has more than half of the threads, starts only while no call
/// waits, and waits itself rather than being refused.
public final class ImageWorkers implements AutoCloseable {
  private static final int RETRY_AFTER_SECONDS = 1;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final ThreadPoolExecutor pool;
  private final Semaphore background;

  /// @param threads how many pictures are worked on at once
  /// @param queued how many more may wait
  public ImageWorkers(int threads, int queued) {
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queued),
            Thread.ofPlatform().name("image-", 1).daemon().factory());
    background = new Semaphore(Math.max(1, threads / 2), true);
  }

  /// Runs work on the pool and waits for its result.
  ///
  /// @throws ApiException with `Overloaded` at once when the queue is full, or when the deadline
  ///   passes while waiting
  public <T> T run(Callable<T> work, Deadline deadline) {
    return Background.isMarked() ? runInBackground(work, deadline) : runNow(work, deadline);
  }

  private <T> T runInBackground(Callable<T> work, Deadline deadline) {
    try {
      if (!background.tryAcquire(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
        throw new ApiException(new ApiProblem.Overloaded(RETRY_AFTER_SECONDS));
      }
      try {
        while (queued() > 0 && deadline.remaining().isPositive()) {
          Thread.sleep(LOOK_AGAIN);
        }
        return runNow(work, deadline);
      } finally {
        background.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(new ApiProblem.Overloaded(RETRY_AFTER_SECONDS), e);
    }
  }

  private <T> T runNow(Callable<T> work, Deadline deadline) {
    Future<T> future;
    try {
      future = pool.submit(work);
    } catch (RejectedExecutionException e) {
      throw new ApiException(new ApiProblem.Overloaded(RETRY_AFTER_SECONDS), e);
    }
    return await(future, deadline.remaining());
  }

  private static <T> T await(Future<T> future, Duration time) {
    try {
      return future.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException unchecked -> throw unchecked;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException("image work failed", e.getCause());
      }
    } catch (TimeoutException | CancellationException e) {
      future.cancel(true);
      throw new ApiException(new ApiProblem.Overloaded(RETRY_AFTER_SECONDS), e);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new ApiException(new ApiProblem.Overloaded(RETRY_AFTER_SECONDS), e);
    }
  }

  /// Work that waits for a thread.
  public int queued() {
    return pool.getQueue().size();
  }

  /// Refuses new work and waits for what runs.
  @Override
  public void close() {
    pool.close();
  }
}
