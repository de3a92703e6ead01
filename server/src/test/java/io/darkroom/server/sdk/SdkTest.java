package io.darkroom.server.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.darkroom.server.auth.SignatureAlgorithm;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The first hour of somebody who points their SDK at this server: upload, show, transform, delete.
/// Every SDK against every set-up.
@ParameterizedClass(name = "{0} SDK, {1}")
@MethodSource("combinations")
final class SdkTest {
  /// An SDK by name.
  enum Sdk {
    NODE,
    JAVA;

    SdkClient connect(String cloudinaryUrl) {
      return switch (this) {
        case NODE -> new NodeClient(cloudinaryUrl);
        case JAVA -> new JavaClient(cloudinaryUrl);
      };
    }
  }

  static Stream<Arguments> combinations() {
    return Stream.of(ServerSetup.values())
        .flatMap(setup -> Stream.of(Sdk.values()).map(sdk -> Arguments.of(sdk, setup)));
  }

  @TempDir static Path folder;
  private static TestServer server;
  private static SdkClient client;

  @Parameter(0)
  Sdk sdk;

  @Parameter(1)
  ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(Sdk sdk, ServerSetup setup) {
    server = setup.start(folder.resolve(sdk + "-" + setup), Map.of());
    client = sdk.connect(server.cloudinaryUrl());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void uploadsShowsTransformsAndDestroys() throws IOException {
    var file = TestPictures.jpeg(folder.resolve("kitty 1.jpeg"), 400, 300);

    var uploaded = client.upload(file, Map.of("public_id", "demo/cat", "tags", "cats,animals"));

    assertThat(uploaded.getInteger("width")).isEqualTo(400);
    assertThat(uploaded.getInteger("height")).isEqualTo(300);
    assertThat(uploaded.getString("format")).isEqualTo("jpg");
    assertThat(uploaded.getString("resource_type")).isEqualTo("image");
    assertThat(uploaded.getString("type")).isEqualTo("upload");
    assertThat(uploaded.getString("public_id")).isEqualTo("demo/cat");
    assertThat(uploaded.getLong("bytes")).isEqualTo(Files.size(file));
    assertThat(uploaded.getString("original_filename")).isEqualTo("kitty 1");
    assertThat(uploaded.getJsonArray("tags")).isEqualTo(JsonArray.of("cats", "animals"));
    assertThat(uploaded.getString("asset_id")).matches("[0-9a-f]{32}");
    assertThat(uploaded.getString("created_at"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    var url =
        client.url("demo/cat", Map.of("version", uploaded.getLong("version"), "format", "jpg"));
    assertThat(url).isEqualTo(uploaded.getString("url"));
    assertThat(server.get(url).body()).isEqualTo(Files.readAllBytes(file));

    var transformed =
        client.url(
            "demo/cat",
            Map.of(
                "width", 120, "height", 90, "crop", "fill", "gravity", "north", "format", "png"));
    var picture = TestPictures.read(server.get(transformed).body());
    assertThat(picture.getWidth()).isEqualTo(120);
    assertThat(picture.getHeight()).isEqualTo(90);

    assertThat(client.destroy("demo/cat", Map.of()).getString("result")).isEqualTo("ok");
    assertThat(server.get(url).statusCode()).isEqualTo(404);
    assertThat(server.get(transformed).statusCode()).isEqualTo(404);
    assertThat(client.destroy("demo/cat", Map.of()).getString("result")).isEqualTo("not found");
  }

  @Test
  void signsItsAnswersSoThatTheSdkBelievesThem() throws IOException {
    var uploaded = client.upload(TestPictures.jpeg(folder.resolve("a.jpg"), 40, 30), Map.of());

    var expected =
        SignatureAlgorithm.SHA1.hex(
            "public_id=%s&version=%d%s"
                .formatted(
                    uploaded.getString("public_id"),
                    uploaded.getLong("version"),
                    TestServer.SECRET));
    assertThat(uploaded.getString("signature")).isEqualTo(expected);
  }

  @Test
  void keepsRawFilesByteForByte() throws IOException {
    var file = Files.writeString(folder.resolve("notes.txt"), "Plattenkreiss ñg-é\n");

    var uploaded = client.upload(file, Map.of("resource_type", "raw", "public_id", "docs/notes"));

    assertThat(uploaded.getString("public_id")).isEqualTo("docs/notes.txt");
    assertThat(uploaded.containsKey("width")).isFalse();
    assertThat(uploaded.containsKey("format")).isFalse();
    assertThat(server.get(uploaded.getString("url")).body()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void saysThatAFileWasReplaced() throws IOException {
    var first =
        client.upload(
            TestPictures.jpeg(folder.resolve("b.jpg"), 40, 30), Map.of("public_id", "twice"));
    var second =
        client.upload(
            TestPictures.jpeg(folder.resolve("c.jpg"), 50, 30), Map.of("public_id", "twice"));

    assertThat(second.getBoolean("overwritten")).isTrue();
    assertThat(second.getLong("version")).isGreaterThan(first.getLong("version"));
    assertThat(second.getString("asset_id")).isEqualTo(first.getString("asset_id"));
    assertThat(TestPictures.read(server.get(first.getString("url")).body()).getWidth())
        .isEqualTo(50);
  }

  @Test
  void keepsTheFirstFileWhenToldNotToOverwrite() throws IOException {
    var first =
        client.upload(
            TestPictures.jpeg(folder.resolve("d.jpg"), 40, 30), Map.of("public_id", "once"));
    var second =
        client.upload(
            TestPictures.jpeg(folder.resolve("e.jpg"), 50, 30),
            Map.of("public_id", "once", "overwrite", false));

    assertThat(second.getBoolean("existing")).isTrue();
    assertThat(second.getString("etag")).isEqualTo(first.getString("etag"));
  }

  @Test
  void givesTheSdkTheReasonWhenAFileIsNoPicture() throws IOException {
    var file = Files.writeString(folder.resolve("text.jpg"), "this is no picture");

    assertThatThrownBy(() -> client.upload(file, Map.of()))
        .isInstanceOf(SdkClient.SdkError.class)
        .hasMessageContaining("Invalid image file");
  }

  @Test
  void showsPrivateAssetsToSignedAddressesOnly() throws IOException {
    JsonObject uploaded =
        client.upload(
            TestPictures.jpeg(folder.resolve("f.jpg"), 40, 30),
            Map.of("public_id", "secret", "type", "authenticated"));

    var options = Map.<String, Object>of("type", "authenticated", "format", "jpg");
    assertThat(server.get(client.url("secret", options)).statusCode()).isEqualTo(401);
    assertThat(server.get(uploaded.getString("url")).statusCode()).isEqualTo(200);
    var signed =
        client.url("secret", Map.of("type", "authenticated", "format", "jpg", "sign_url", true));
    assertThat(server.get(signed).statusCode()).isEqualTo(200);
  }
}
