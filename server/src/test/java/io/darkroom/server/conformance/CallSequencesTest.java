package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The cases of `src/test/resources/conformance/calls`, on every set-up: calls made one after the
/// other, each with what is expected of its answer.
///
/// [Steps] says what a step can be; `eventually` waits for what a job makes.
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class CallSequencesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @TempDir static Path folder;
  private static Path data;
  private static TestServer server;

  @Parameter ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(ServerSetup setup) {
    data = folder.resolve(setup.name());
    server = setup.start(data, Map.of());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  static Stream<Named<JsonObject>> sequences() {
    return Steps.sequences("calls");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sequences")
  void answersOneAfterTheOther(JsonObject row) throws IOException {
    var steps = new Steps(server, folder);
    for (var each : row.getJsonArray("steps")) {
      var step = (JsonObject) each;
      var answer =
          step.getBoolean("eventually", false)
              ? eventually(step.getString("get"))
              : steps.send(step);
      steps.check(step, answer);
    }
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!spooled().isEmpty() && System.nanoTime() < end) { // a job may be at work
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    assertThat(spooled()).as("files left behind").isEmpty();
  }

  private static List<Path> spooled() throws IOException {
    try (var files = Files.list(data.resolve("spool"))) {
      return files.toList();
    }
  }

  /// What a job makes is there soon.
  private static HttpResponse<byte[]> eventually(String address) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = server.get(address);
      if (answer.statusCode() != 404 || System.nanoTime() > end) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
