package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.server.ServerProcess;
import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.darkroom.storage.BlobStores;
import io.darkroom.storage.blob.BlobStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that ends between any two steps of a change has made the change wholly or not at all,
/// and leaves no file behind that no asset has.
final class FaultPointsTest {
  private static final int KILLED = 137;
  private static final String OLD = "the first version";
  private static final String NEW = "the second";

  @TempDir Path folder;

  private final Map<String, String> settings = new HashMap<>();

  /// `now` is what is delivered under the asset's name afterwards: the old file, the new one, or
  /// nothing. A change that was answered is one that has happened.
  @ParameterizedTest(name = "{1} of {2}, ended at {3}")
  @CsvSource({
    "EMBEDDED, upload,    nothing, blobs.adopt:before,         nothing",
    "EMBEDDED, upload,    nothing, blobs.adopt:after,          nothing",
    "EMBEDDED, upload,    nothing, assets.save:after,          new",
    "EMBEDDED, overwrite, old,     blobs.adopt:before,         old",
    "EMBEDDED, overwrite, old,     blobs.adopt:after,          old",
    "EMBEDDED, overwrite, old,     assets.save:after,          new",
    "EMBEDDED, overwrite, old,     blobs.delete:after,         new",
    "EMBEDDED, overwrite, old,     assets.removalDone:after,   new",
    "EMBEDDED, destroy,   old,     assets.delete:before,       old",
    "EMBEDDED, destroy,   old,     assets.delete:after,        nothing",
    "EMBEDDED, destroy,   old,     blobs.delete:after,         nothing",
    "EMBEDDED, destroy,   old,     blobs.deletePrefix:after,   nothing",
    "EMBEDDED, destroy,   old,     assets.removalDone:after,   nothing",
    "S3_AND_POSTGRESQL, upload,    nothing, blobs.adopt:after,   nothing",
    "S3_AND_POSTGRESQL, overwrite, old,     assets.save:after,   new",
    "S3_AND_POSTGRESQL, destroy,   old,     blobs.delete:after,  nothing",
  })
  void makesAChangeWhollyOrNotAtAll(
      ServerSetup setup, String change, String before, String step, String now) {
    configure(setup);
    if (before.equals("old")) {
      try (var server = start()) {
        assertThat(upload(server.address(), OLD)).contains("\"public_id\":\"file\"");
      }
    }

    var answer = changeAndEnd(change, step);

    try (var server = start()) {
      assertDelivered(server, now);
      if (answer != null) {
        assertThat(now).as("a change that was answered").isNotEqualTo(before);
      }
      assertBlobs(now.equals("nothing") ? 0 : 1);
      assertDelivered(server, now);
      assertThat(upload(server.address(), NEW)).as("a new attempt").contains("public_id");
      assertDelivered(server, "new");
    }
  }

  private void configure(ServerSetup setup) {
    settings.putAll(
        setup.allSettings(
            Map.of(
                "http.port", "0",
                "data.dir", folder.resolve("data").toString(),
                "clouds", "demo=" + TestServer.KEY + ":" + TestServer.SECRET,
                "catalog.removal-delay", "0s",
                "storage.removal-interval", "100ms",
                "storage.sweep-interval", "300ms",
                "storage.sweep-grace", "1s")));
  }

  private TestServer start() {
    return TestServer.start(folder.resolve("data"), settings);
  }

  /// What a server answers to the change, at one of whose steps it ends; null when it did not come
  /// to answer.
  private @Nullable String changeAndEnd(String change, String step) {
    var sweepingNever = new HashMap<>(settings);
    sweepingNever.put("storage.sweep-interval", "1h");
    try (var server =
        ServerProcess.start(folder, List.of("-Ddarkroom.halt-at=" + step), sweepingNever)) {
      var answer =
          change.equals("destroy") ? destroy(server.address()) : upload(server.address(), NEW);
      assertThat(server.awaitEnd()).as("ended at the step").isEqualTo(KILLED);
      return answer;
    }
  }

  private static @Nullable String upload(String address, String content) {
    var form =
        new SignedForm()
            .field("public_id", "file")
            .sign()
            .file("file", content.getBytes(StandardCharsets.UTF_8));
    return send(address, "/v1_1/demo/raw/upload", form);
  }

  private static @Nullable String destroy(String address) {
    return send(
        address, "/v1_1/demo/raw/destroy", new SignedForm().field("public_id", "file").sign());
  }

  private static @Nullable String send(String address, String path, SignedForm form) {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              form.post().uri(URI.create(address + path)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    } catch (IOException _) {
      return null; // it ended first
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void assertDelivered(TestServer server, String expected) {
    var answer = server.get("/demo/raw/upload/file");
    var delivered =
        switch (answer.statusCode()) {
          case 404 -> "nothing";
          case 200 ->
              switch (new String(answer.body(), StandardCharsets.UTF_8)) {
                case OLD -> "old";
                case NEW -> "new";
                default -> "something broken";
              };
          default -> "status " + answer.statusCode();
        };
    assertThat(delivered).isEqualTo(expected);
  }

  /// Waits until so many files are left, by the removals and the sweeper.
  private void assertBlobs(int expected) {
    var storage =
        Settings.load(
            BlobStores.settings(), List.of(new SettingSource.InMemory("test", storageSettings())));
    try (var blobs = BlobStores.open(storage, folder.resolve("data"))) {
      var left = count(blobs);
      for (var i = 0; i < 200 && left != expected; i++) {
        Thread.sleep(100);
        left = count(blobs);
      }
      assertThat(left).as("stored files").isEqualTo(expected);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> storageSettings() {
    var known = new HashMap<>(settings);
    known
        .keySet()
        .removeIf(
            key -> BlobStores.settings().stream().noneMatch(setting -> setting.key().equals(key)));
    return known;
  }

  private static int count(BlobStore blobs) {
    return blobs.list("", null, BlobStore.MAX_PAGE).blobs().size();
  }
}
