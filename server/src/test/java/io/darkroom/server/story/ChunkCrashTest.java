package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerProcess;
import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files in slices while the server is killed: no slice that was answered needs to be sent again,
/// and every file is whole in the end. `-Ddarkroom.crash.rounds=20` kills more often.
final class ChunkCrashTest {
  private static final int ROUNDS = Integer.getInteger("darkroom.crash.rounds", 1);
  private static final int FILES = 16;
  private static final int SLICES = 6;
  private static final int SLICE_BYTES = 20_000;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final byte[] content = new byte[SLICES * SLICE_BYTES];

  /// The first slice of each file that was not answered.
  private final Map<Integer, Integer> next = new ConcurrentHashMap<>();

  @ParameterizedTest(name = "{0}")
  @EnumSource(ServerSetup.class)
  void losesNoSliceItHasAnswered(ServerSetup setup) {
    new Random(3).nextBytes(content);
    IntStream.range(0, FILES).forEach(file -> next.put(file, 0));
    var settings = new HashMap<>(setup.allSettings(Map.of()));
    settings.put("http.port", "0");
    settings.put("data.dir", folder.resolve("data").toString());
    settings.put("clouds", "demo=" + TestServer.KEY + ":" + TestServer.SECRET);
    settings.put("upload.min-chunk-size", "10000B");
    settings.put("upload.chunk-assembly-time", "1s");
    var random = new Random(5);

    for (var round = 0; round < ROUNDS; round++) {
      sendUntilKilled(settings, 1 + random.nextInt(FILES * SLICES / (2 * ROUNDS)));
    }
    assertThat(next.values()).as("slices answered before the kills").anyMatch(slice -> slice > 0);
    assertThat(next.values()).as("files cut off").anyMatch(slice -> slice < SLICES);
    try (var server = ServerProcess.start(folder, List.of(), settings)) {
      sendAll(server, new Semaphore(0)).close();

      for (var file = 0; file < FILES; file++) {
        assertThat(delivered(server, file)).as("file %d", file).isEqualTo(content);
      }
    }
  }

  private void sendUntilKilled(Map<String, String> settings, int answersBefore) {
    var answers = new Semaphore(0);
    try (var server = ServerProcess.start(folder, List.of(), settings);
        var _ = sendAll(server, answers)) {
      answers.acquireUninterruptibly(answersBefore);
      server.kill();
    }
  }

  /// Sends what is missing of all files at once; closing waits for it.
  private ExecutorService sendAll(ServerProcess server, Semaphore answers) {
    var clients = Executors.newVirtualThreadPerTaskExecutor();
    for (var file = 0; file < FILES; file++) {
      var number = file;
      clients.execute(() -> sendRest(server, number, answers));
    }
    return clients;
  }

  private void sendRest(ServerProcess server, int file, Semaphore answers) {
    try {
      for (int slice = next.get(file); slice < SLICES; slice++) {
        var answer = send(server, file, slice);
        assertThat(answer.containsKey("error")).as(answer.encode()).isFalse();
        next.put(file, slice + 1);
        answers.release();
      }
    } catch (IOException _) {
      answers.release(SLICES); // killed before it answered
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonObject send(ServerProcess server, int file, int slice)
      throws IOException, InterruptedException {
    var first = slice * SLICE_BYTES;
    var form =
        new SignedForm()
            .field("public_id", "file" + file)
            .sign()
            .file("file", Arrays.copyOfRange(content, first, first + SLICE_BYTES));
    var range = "bytes %d-%d/%d".formatted(first, first + SLICE_BYTES - 1, content.length);
    var request =
        form.post()
            .uri(URI.create(server.address() + "/v1_1/demo/raw/upload"))
            .header("X-Unique-Upload-Id", "upload" + file)
            .header("Content-Range", range);
    return new JsonObject(
        client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).body());
  }

  private byte[] delivered(ServerProcess server, int file) {
    var address = server.address() + "/demo/raw/upload/file" + file;
    try {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
