package io.darkroom.server.upload.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.blob.memory.MemoryBlobStore;
import io.darkroom.storage.pending.Takeover;
import io.darkroom.storage.sql.CatalogConfig;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that took a complete file and went away.
final class LeaseTest {
  private static final CloudName CLOUD = new CloudName("demo");
  private static final String UPLOAD = "key:id";
  private static final Duration LEASE = Duration.ofSeconds(1);

  @TempDir Path folder;

  @Test
  void leavesTheFileToTheCallThatSendsASliceAgain() throws IOException {
    var settings =
        Settings.load(
            CatalogConfig.settings(), List.of(new SettingSource.InMemory("test", Map.of())));
    try (var catalog = AssetCatalogs.open(CatalogConfig.from(settings, folder));
        var blobs = new MemoryBlobStore(1_000_000, InstantSource.system());
        var files = Spool.open(folder.resolve("spool")).begin()) {
      var pending = catalog.pendingUploads();
      var config = new ChunkConfig(1, 1000, Duration.ofHours(1), Duration.ofHours(1), LEASE);
      var uploads = new ChunkedUploads(blobs, pending, config);
      assertUnfinished(uploads.take(slice(files, 0), files, LeaseTest::whole));
      var last = slice(files, 3);
      assertThatThrownBy(() -> uploads.take(last, files, LeaseTest::killed))
          .isInstanceOf(Killed.class);
      assertThat(pending.take(CLOUD, UPLOAD, LEASE)).isInstanceOf(Takeover.InProgress.class);

      var answer = uploads.take(slice(files, 3), files, LeaseTest::whole);

      assertThat(answer.getBoolean("done")).isTrue();
      assertThat(answer.getLong("bytes")).isEqualTo(6);
      assertThat(pending.find(CLOUD, UPLOAD)).isEmpty();
    }
  }

  /// An error that nothing catches, so that nothing is tidied up either.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static JsonObject killed(Parameters parameters, SpooledFile file) {
    throw new Killed();
  }

  private static void assertUnfinished(JsonObject answer) {
    assertThat(answer.getBoolean("done")).isFalse();
  }

  private static Slice slice(Spool.Request files, long first) throws IOException {
    var file = files.store(new ByteArrayInputStream(new byte[3]), "a", 100);
    var range = new ContentRange(first, first + 2, 6L);
    return new Slice(CLOUD, UPLOAD, "raw", null, Parameters.NONE, range, file);
  }

  private static JsonObject whole(Parameters parameters, SpooledFile file) {
    return new JsonObject().put("bytes", file.bytes());
  }
}
