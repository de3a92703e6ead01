package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerProcess;
import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A file larger than the server's memory goes in and comes out unchanged.
final class LargeFileTest {
  private static final long BYTES = 300L * 1024 * 1024;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource(ServerSetup.class)
  void passesThroughLittleMemory(ServerSetup setup) throws Exception {
    var settings = new HashMap<>(setup.allSettings(Map.of()));
    settings.put("http.port", "0");
    settings.put("data.dir", folder.resolve("data").toString());
    settings.put("clouds", "demo=" + TestServer.KEY + ":" + TestServer.SECRET);

    try (var server = ServerProcess.start(folder, List.of("-Xmx256m"), settings);
        var client = HttpClient.newHttpClient()) {
      var form = new SignedForm().field("public_id", "large").sign().file("large.bin", new byte[0]);
      var uploaded =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address() + "/v1_1/demo/raw/upload"))
                  .header("Content-Type", form.contentType())
                  .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body(form)))
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

      assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(200);
      var json = new JsonObject(uploaded.body());
      assertThat(json.getLong("bytes")).isEqualTo(BYTES);
      assertThat(json.getString("etag")).isEqualTo(md5(new Noise(BYTES)));
      var path = URI.create(json.getString("url")).getRawPath();
      var downloaded =
          client.send(
              HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (var content = downloaded.body()) {
        assertThat(md5(content)).isEqualTo(json.getString("etag"));
      }
    }
  }

  /// The form's body with the noise in the place of its empty file.
  private static InputStream body(SignedForm form) {
    return new SequenceInputStream(
        Collections.enumeration(List.of(form.beforeFile(), new Noise(BYTES), form.afterFile())));
  }

  private static String md5(InputStream content) throws IOException, NoSuchAlgorithmException {
    var digest = new DigestInputStream(content, MessageDigest.getInstance("MD5"));
    digest.transferTo(OutputStream.nullOutputStream());
    return HexFormat.of().formatHex(digest.getMessageDigest().digest());
  }

  /// Bytes without a pattern, the same every time, however they are read.
  private static final class Noise extends InputStream {
    private final byte[] block = new byte[1 << 20];
    private final long bytes;
    private long position;

    Noise(long bytes) {
      this.bytes = bytes;
      new Random(7).nextBytes(block);
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /// One random block over and over, each time turned by one byte.
    @Override
    public int read(byte[] target, int offset, int length) {
      if (position == bytes) {
        return -1;
      }
      var count = (int) Math.min(length, bytes - position);
      for (var i = 0; i < count; i++, position++) {
        var turn = position / block.length;
        target[offset + i] = block[(int) ((position + turn) % block.length)];
      }
      return count;
    }
  }
}
