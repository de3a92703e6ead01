package io.darkroom.benchmarks.upload;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Uploads beside plain durable copies of the same bytes, in turns, and prints the ratio of their
/// times with its spread:
///
/// ```
/// UploadLoad http://127.0.0.1:8080/v1_1/demo KEY:SECRET FOLDER [ROUNDS]
/// ```
///
/// The folder should lie on the disk that the server writes to.
public final class UploadLoad {
  /// What is sent in one round.
  private record Load(String name, int files, int bytes, int connections) {}

  private static final List<Load> LOADS =
      List.of(
          new Load("400 files of 30 KB, 8 connections", 400, 30_000, 8),
          new Load("1 file of 200 MB", 1, 200_000_000, 1));

  private UploadLoad() {}

  public static void main(String[] arguments) throws Exception {
    var rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 7;
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var upload = new Upload(client, arguments[0], arguments[1]);
      var copy = new DurableCopy(Path.of(arguments[2]));
      for (var load : LOADS) {
        compare(load, upload, copy, rounds);
      }
    }
  }

  private static void compare(Load load, Target upload, Target copy, int rounds)
      throws IOException, InterruptedException, ExecutionException {
    var file = new byte[load.bytes()];
    new Random(1).nextBytes(file);
    run(load, upload, file); // warms up
    run(load, copy, file);
    var ratios = new ArrayList<Double>();
    var rates = new ArrayList<Double>();
    for (var round = 0; round < rounds; round++) {
      var uploaded = run(load, upload, file);
      var copied = run(load, copy, file);
      ratios.add((double) uploaded.toNanos() / copied.toNanos());
      rates.add(load.files() / (uploaded.toNanos() / 1e9));
    }
    var rate = median(rates);
    System.out.printf(
        "%-36s upload/copy time %.2f (%.2f to %.2f), %.1f uploads/s, %.0f MB/s%n",
        load.name(),
        median(ratios),
        ratios.stream().min(Double::compare).orElseThrow(),
        ratios.stream().max(Double::compare).orElseThrow(),
        rate,
        rate * load.bytes() / 1e6);
  }

  private static Duration run(Load load, Target target, byte[] file)
      throws InterruptedException, ExecutionException {
    var start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(load.connections())) {
      Callable<Void> take =
          () -> {
            target.take(file);
            return null;
          };
      for (var result : threads.invokeAll(Collections.nCopies(load.files(), take))) {
        result.get();
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
