package io.darkroom.server.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A node in a process of its own that takes up one job, says so, and never ends it.
final class JobProgram {
  private JobProgram() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws InterruptedException {
    var database = JobDatabase.valueOf(arguments[0]);
    var jobs = new Jobs(database.connect(arguments[1]), JobsTest.CONFIG, Path.of(arguments[2]));
    var forever = new CountDownLatch(1);
    jobs.start(
        List.of(
            new JobWork<>(
                JobsTest.KIND,
                _ -> {
                  System.out.println("begun");
                  awaitUninterruptibly(forever);
                  return JobOutcome.DONE;
                })));
    jobs.enqueue(JobsTest.KIND, "unfinished");
    forever.await();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException _) {
        // only a kill ends it
      }
    }
  }

  /// Starts it, waits until it is at work, and kills it.
  static void runAndKill(JobDatabase database, String url, Path folder) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                JobProgram.class.getName(),
                database.name(),
                url,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var line = output.readLine();
      while (line != null && !line.equals("begun")) {
        line = output.readLine();
      }
    }
    process.destroyForcibly().onExit().join();
  }
}
