package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerProcess;
import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A server that is killed in the middle of many uploads has, when it is started again, every file
/// whose upload it has answered, byte for byte, and of the others either all bytes or nothing.
/// `-Ddarkroom.crash.rounds=20` runs it longer.
final class CrashTest {
  private static final int ROUNDS = Integer.getInteger("darkroom.crash.rounds", 3);
  private static final int UPLOADS = 200;
  private static final int MAX_BYTES = 60_000;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, byte[]> sent = new ConcurrentHashMap<>();
  private final Map<String, String> answered = new ConcurrentHashMap<>();

  @ParameterizedTest(name = "{0}")
  @EnumSource(ServerSetup.class)
  void losesNothingItHasAnswered(ServerSetup setup) {
    var settings = new HashMap<>(setup.allSettings(Map.of()));
    settings.put("http.port", "0");
    settings.put("data.dir", folder.resolve("data").toString());
    settings.put("clouds", "demo=" + TestServer.KEY + ":" + TestServer.SECRET);
    var random = new Random(1);

    for (var round = 0; round < ROUNDS; round++) {
      uploadUntilKilled(settings, round, random);
      try (var server = ServerProcess.start(folder, List.of(), settings)) {
        answered.forEach((id, path) -> assertDelivered(server, id, path));
        sent.keySet().stream()
            .filter(id -> !answered.containsKey(id))
            .forEach(id -> assertWholeOrAbsent(server, id));
      }
    }

    assertThat(answered).as("uploads answered before the kills").isNotEmpty();
    assertThat(answered.size()).as("some uploads were cut off").isLessThan(sent.size());
  }

  /// Sends all uploads at once and kills the server when some of them, not all, have been answered.
  private void uploadUntilKilled(Map<String, String> settings, int round, Random random) {
    var answers = new Semaphore(0);
    try (var server = ServerProcess.start(folder, List.of(), settings);
        var uploads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < UPLOADS; i++) {
        var id = "round%d/file%d".formatted(round, i);
        var bytes = new byte[1 + random.nextInt(MAX_BYTES)];
        random.nextBytes(bytes);
        sent.put(id, bytes);
        uploads.execute(() -> upload(server, id, bytes, answers));
      }
      answers.acquireUninterruptibly(1 + random.nextInt(UPLOADS / 2));
      server.kill();
    }
  }

  private void upload(ServerProcess server, String id, byte[] bytes, Semaphore answers) {
    var form = new SignedForm().field("public_id", id).sign().file("file", bytes);
    try {
      var answer =
          client.send(
              form.post().uri(URI.create(server.address() + "/v1_1/demo/raw/upload")).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() == 200) {
        answered.put(id, URI.create(new JsonObject(answer.body()).getString("url")).getRawPath());
      }
    } catch (IOException _) {
      // killed before it answered
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      answers.release();
    }
  }

  private void assertDelivered(ServerProcess server, String id, String path) {
    var answer = get(server, path);
    assertThat(answer.statusCode()).as(id).isEqualTo(200);
    assertThat(answer.body()).as(id).isEqualTo(sent.get(id));
  }

  private void assertWholeOrAbsent(ServerProcess server, String id) {
    var answer = get(server, "/demo/raw/upload/v1/" + id);
    if (answer.statusCode() == 200) {
      assertThat(answer.body()).as(id).isEqualTo(sent.get(id));
    } else {
      assertThat(answer.statusCode()).as(id).isEqualTo(404);
    }
  }

  private HttpResponse<byte[]> get(ServerProcess server, String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
