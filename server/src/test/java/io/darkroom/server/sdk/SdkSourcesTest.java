package io.darkroom.server.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.darkroom.server.fetch.RemoteServer;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the SDKs upload beside a small file: large files in slices, addresses, data
/// URIs.
@ParameterizedClass(name = "{0} SDK, {1}")
@MethodSource("combinations")
final class SdkSourcesTest {
  /// What the SDKs' own suites take for a slice.
  private static final int SLICE_BYTES = 5_243_000;

  @TempDir static Path folder;
  private static TestServer server;
  private static SdkClient client;

  static Stream<Arguments> combinations() {
    return SdkTest.combinations();
  }

  @Parameter(0)
  SdkTest.Sdk sdk;

  @Parameter(1)
  ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(SdkTest.Sdk sdk, ServerSetup setup) {
    server =
        setup.start(folder.resolve(sdk + "-" + setup), Map.of("fetch.allowed-hosts", "127.0.0.1"));
    client = sdk.connect(server.cloudinaryUrl());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    client.close();
    server.close();
  }

  private static Path large(String name, int bytes) throws IOException {
    var content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    return Files.write(folder.resolve(name), content);
  }

  private static String md5(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)));
  }

  @Test
  void uploadsLargeFilesInSlices() throws Exception {
    var file = large("TheCompleteWorks.bin", 2 * SLICE_BYTES + 1234);

    var uploaded =
        client.uploadLarge(
            file,
            SLICE_BYTES,
            Map.of("resource_type", "raw", "tags", "large,works", "public_id", "large/works"));

    assertThat(uploaded.getLong("bytes")).isEqualTo(Files.size(file));
    assertThat(uploaded.getString("etag")).isEqualTo(md5(file));
    assertThat(uploaded.getString("resource_type")).isEqualTo("raw");
    assertThat(uploaded.getString("public_id")).startsWith("large/works");
    assertThat(uploaded.getJsonArray("tags")).isEqualTo(JsonArray.of("large", "works"));
    assertThat(uploaded.getBoolean("done")).isTrue();
    assertThat(server.get(uploaded.getString("url")).body()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void uploadsSmallFilesTheSameWay() throws Exception {
    var file = TestPictures.png(folder.resolve("small.png"), 241, 51);

    var uploaded = client.uploadLarge(file, SLICE_BYTES, Map.of("resource_type", "image"));

    assertThat(uploaded.getInteger("width")).isEqualTo(241);
    assertThat(uploaded.getInteger("height")).isEqualTo(51);
    assertThat(uploaded.getString("etag")).isEqualTo(md5(file));
  }

  @Test
  void isToldThatSlicesAreTooSmall() throws Exception {
    var file = large("small-slices.bin", 300_000);

    assertThatThrownBy(() -> client.uploadLarge(file, 100_000, Map.of("resource_type", "raw")))
        .hasMessageContaining("All parts except EOF-chunk must be larger than 5mb");
  }

  @Test
  void uploadsFromAddresses() throws Exception {
    var picture = Files.readAllBytes(TestPictures.png(folder.resolve("logo.png"), 24, 10));
    try (var remote = RemoteServer.start().file("/images/old_logo.png", picture)) {
      var uploaded =
          client.uploadText(
              remote.address() + "/images/old_logo.png", Map.of("use_filename", true));

      assertThat(uploaded.getString("public_id")).matches("old_logo_[a-z0-9]{6}");
      assertThat(uploaded.getString("original_filename")).isEqualTo("old_logo");
      assertThat(server.get(uploaded.getString("url")).body()).isEqualTo(picture);
    }
  }

  @Test
  void uploadsDataUris() throws Exception {
    var picture = Files.readAllBytes(TestPictures.png(folder.resolve("tiny.png"), 16, 16));
    var lines = Base64.getMimeEncoder(60, new byte[] {'\n'}).encodeToString(picture);

    var uploaded = client.uploadText("data:image/png;base64," + lines, Map.of());

    assertThat(uploaded.getInteger("width")).isEqualTo(16);
    assertThat(uploaded.getLong("bytes")).isEqualTo(picture.length);
    assertThat(uploaded.containsKey("original_filename")).isFalse();
  }
}
