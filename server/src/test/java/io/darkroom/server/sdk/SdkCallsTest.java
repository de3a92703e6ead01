package io.darkroom.server.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudinary.Cloudinary;
import com.cloudinary.utils.ObjectUtils;
import io.darkroom.server.ServerSetup;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.darkroom.server.notify.Receiver;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the SDKs' own suites do with stored assets, on every set-up.
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class SdkCallsTest {
  @TempDir static Path folder;
  private static TestServer server;
  private static NodeSdk node;
  private static Cloudinary java;

  @Parameter ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(ServerSetup setup) {
    server = setup.start(folder.resolve(setup.name()), Map.of("fetch.allowed-hosts", "127.0.0.1"));
    node = NodeSdk.start(server.cloudinaryUrl());
    java = new Cloudinary(server.cloudinaryUrl());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    node.close();
    server.close();
  }

  private static JsonObject node(String function, Object... arguments) {
    var answer = node.call(function, arguments);
    assertThat(answer.getJsonObject("error")).as(function).isNull();
    return answer.getJsonObject("result");
  }

  private static void upload(String publicId, String tag) throws IOException {
    var file = TestPictures.jpeg(folder.resolve("picture.jpg"), 120, 80);
    java.uploader().upload(file.toFile(), ObjectUtils.asMap("public_id", publicId, "tags", tag));
  }

  @Test
  void nodeRenamesTagsAndDescribes() throws IOException {
    upload("node/a", "first");
    var renamed = node("uploader.rename", "node/a", "node/b", new JsonObject().put("tags", true));
    assertThat(renamed.getString("public_id")).isEqualTo("node/b");
    assertThat(renamed.getJsonArray("tags")).isEqualTo(new JsonArray().add("first"));

    var ids = new JsonArray().add("node/b").add("noSuchId");
    assertThat(node("uploader.add_tag", "second", ids, new JsonObject()).getJsonArray("public_ids"))
        .isEqualTo(new JsonArray().add("node/b"));
    assertThat(node("uploader.remove_all_tags", ids, new JsonObject()).getJsonArray("public_ids"))
        .isEqualTo(new JsonArray().add("node/b"));
    assertThat(
            node("uploader.add_context", "alt=x", ids, new JsonObject()).getJsonArray("public_ids"))
        .isEqualTo(new JsonArray().add("node/b"));
  }

  @Test
  void nodeMakesTextsSpritesAnimationsAndPages() throws IOException {
    var text = node("uploader.text", "hello world", new JsonObject());
    assertThat(text.getInteger("width")).isBetween(50, 70);
    assertThat(text.getInteger("height")).isBetween(5, 15);

    upload("node/s1", "node-set");
    upload("node/s2", "node-set");
    var sprite =
        node(
            "uploader.generate_sprite",
            "node-set",
            new JsonObject().put("width", 60).put("crop", "scale"));
    assertThat(sprite.getJsonObject("image_infos")).hasSize(2);
    assertThat(sprite.getString("css_url")).contains("c_scale,w_60");
    assertThat(server.get(sprite.getString("image_url")).statusCode()).isEqualTo(200);
    assertThat(server.get(sprite.getString("css_url")).statusCode()).isEqualTo(200);

    var multi =
        node("uploader.multi", "node-set", new JsonObject().put("width", 0.5).put("crop", "crop"));
    assertThat(multi.getString("url")).endsWith(".gif").contains("w_0.5");
    assertThat(server.get(multi.getString("url")).statusCode()).isEqualTo(200);

    var explode =
        node(
            "uploader.explode",
            multi.getString("public_id"),
            new JsonObject().put("page", "all").put("type", "multi"));
    assertThat(explode.getString("status")).isEqualTo("processing");
  }

  @Test
  void javaMakesTheSameCalls() throws IOException {
    upload("java/a", "java-set");
    upload("java/b", "java-set");
    Map<?, ?> renamed = java.uploader().rename("java/a", "java/c", new HashMap<>());
    assertThat(renamed.containsKey("tags")).isTrue();
    assertThat(renamed.containsKey("context") || renamed.containsKey("metadata")).isFalse();
    var tagged =
        java.uploader().addTag("extra", new String[] {"java/c", "noSuchId"}, new HashMap<>());
    assertThat(tagged.get("public_ids")).isEqualTo(List.of("java/c"));
    assertThat((Integer) java.uploader().text("hello", new HashMap<>()).get("width"))
        .isGreaterThan(5);
    assertThat(
            (Map<?, ?>)
                java.uploader().generateSprite("java-set", new HashMap<>()).get("image_infos"))
        .hasSize(2);
    assertThat((String) java.uploader().multi("java-set", new HashMap<>()).get("url"))
        .endsWith(".gif");
  }

  @Test
  void archivesAreCreatedAndFetched() throws IOException {
    upload("arch/one", "arch-set");
    upload("arch/two", "arch-set");
    var created =
        node(
            "uploader.create_zip",
            new JsonObject().put("tags", "arch-set").put("target_tags", "made"));
    assertThat(created.getInteger("file_count")).isEqualTo(2);
    assertThat(created.getString("url")).endsWith(".zip");
    assertThat(entries(server.get(created.getString("url")).body()))
        .containsExactly("arch/one.jpg", "arch/two.jpg");

    var link =
        node.call(
                "utils.download_zip_url",
                new JsonObject().put("public_ids", new JsonArray().add("arch/one").add("arch/two")))
            .getString("result");
    assertThat(entries(server.get(link).body())).containsExactly("arch/one.jpg", "arch/two.jpg");
  }

  @Test
  void tellsOfWhatBecameOfAssets() throws Exception {
    upload("news/a", "news");
    try (var receiver = new Receiver()) {
      var asked = new JsonObject().put("notification_url", receiver.url("/ok"));
      node("uploader.rename", "news/a", "news/b", asked);
      node("uploader.destroy", "news/b", asked);

      assertThat(List.of(type(receiver), type(receiver)))
          .containsExactlyInAnyOrder("rename", "delete");
    }
  }

  private static String type(Receiver receiver) throws InterruptedException {
    return new JsonObject(receiver.next().body()).getString("notification_type");
  }

  private static List<String> entries(byte[] bytes) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
