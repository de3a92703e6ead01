package io.darkroom.storage.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Work done many times at the same time.
public final class AtOnce {

  private AtOnce() {}

  /// The results, in the order of the numbers from 0 that the work was given.
  public static <T> List<T> run(int times, IntFunction<T> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (var i = 0; i < times; i++) {
        var number = i;
        running.add(threads.submit(() -> work.apply(number)));
      }
      var results = new ArrayList<T>();
      for (var future : running) {
        results.add(future.get());
      }
      return results;
    }
  }
}
