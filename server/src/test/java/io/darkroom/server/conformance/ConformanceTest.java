package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/// The cases of `src/test/resources/conformance`, which define what compatible means, on every
/// set-up. Each names where its expectation comes from.
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class ConformanceTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("darkroom.root", "..")).resolve("../shared/corpus");

  @TempDir static Path folder;
  private static Path data;
  private static TestServer server;

  @Parameter ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(ServerSetup setup) {
    data = folder.resolve(setup.name());
    server = setup.start(data, Map.of());
    store("image", "sample", picture(864, 576));
    store("image", "w_300/pic", picture(30, 20));
    store("raw", "docs/page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  private static void store(String resourceType, String publicId, byte[] bytes) {
    var form = new SignedForm().field("public_id", publicId).sign().file("file", bytes);
    var answer = server.send(form.post(), "/v1_1/demo/" + resourceType + "/upload");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  static Stream<Named<JsonObject>> uploads() {
    return cases("upload.json");
  }

  static Stream<Named<JsonObject>> deliveries() {
    return cases("delivery.json");
  }

  private static Stream<Named<JsonObject>> cases(String file) {
    try (var text = ConformanceTest.class.getResourceAsStream("/conformance/" + file)) {
      return new JsonArray(new String(text.readAllBytes(), StandardCharsets.UTF_8))
          .stream().map(JsonObject.class::cast).map(row -> Named.of(row.getString("name"), row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("uploads")
  void answersCalls(JsonObject row) {
    var form = form(row);
    var path = "/v1_1/%s/%s".formatted(row.getString("cloud", "demo"), row.getString("action"));
    var answer = server.send(form.post(), path);

    var json = new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(json.encode()).isEqualTo(row.getInteger("status"));
    assertThat(answer.headers().firstValue("X-Request-Id"))
        .get()
        .asString()
        .matches("[0-9a-f]{32}");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=utf-8");
    if (answer.statusCode() != 200) {
      var message = json.getJsonObject("error").getString("message");
      if (row.containsKey("message")) {
        assertThat(message).isEqualTo(row.getString("message"));
      } else {
        assertThat(message).startsWith(row.getString("message_starts"));
      }
      assertThat(answer.headers().firstValue("X-Cld-Error")).isPresent();
      assertNothingStored(row);
    } else {
      assertThat(json).isEqualTo(row.getJsonObject("json"));
    }
  }

  /// A refused upload leaves neither an asset nor a file behind.
  private void assertNothingStored(JsonObject row) {
    var id = row.getJsonObject("fields", new JsonObject()).getString("public_id", "");
    if (id.matches("[a-z]+")) {
      assertThat(server.get("/demo/image/upload/" + id).statusCode()).isEqualTo(404);
    }
    try (var spooled = Files.list(data.resolve("spool"))) {
      assertThat(spooled).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deliveries")
  void delivers(JsonObject row) {
    var answer =
        server.get(row.getString("get").replace("{300}", "a".repeat(300)), headersToSend(row));

    var error = answer.headers().firstValue("X-Cld-Error").orElse(null);
    assertThat(answer.statusCode()).as("error %s", error).isEqualTo(row.getInteger("status"));
    if (row.containsKey("error")) {
      assertThat(error).isEqualTo(row.getString("error"));
    }
    if (answer.statusCode() >= 400) {
      assertThat(answer.body()).isEmpty();
    }
    if (row.containsKey("type")) {
      assertThat(answer.headers().firstValue("Content-Type")).contains(row.getString("type"));
    }
    if (row.containsKey("size")) {
      var picture = TestPictures.read(answer.body());
      assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(row.getString("size"));
    }
    for (var header : row.getJsonObject("header", new JsonObject())) {
      assertThat(answer.headers().firstValue(header.getKey())).contains((String) header.getValue());
    }
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  /// Names and values in turn.
  private static String[] headersToSend(JsonObject row) {
    return row.getJsonObject("send", new JsonObject()).stream()
        .flatMap(header -> Stream.of(header.getKey(), (String) header.getValue()))
        .toArray(String[]::new);
  }

  private SignedForm form(JsonObject row) {
    var form = new SignedForm();
    for (var field : row.getJsonObject("fields", new JsonObject())) {
      form.field(field.getKey(), ((String) field.getValue()).replace("{300}", "a".repeat(300)));
    }
    var now = System.currentTimeMillis() / 1000;
    switch (row.getString("sign")) {
      case "no" -> {}
      case "yes" -> form.signAt(now);
      case "stale" -> form.signAt(now - 7200);
      case "wrong" -> form.signAt(now).field("signature", "0".repeat(40));
      case "unknown key" -> form.signAt(now).field("api_key", "999");
      default -> throw new IllegalArgumentException(row.encode());
    }
    if (row.containsKey("file")) {
      addFile(form, row.getString("file"));
    }
    return form;
  }

  private void addFile(SignedForm form, String description) {
    var words = List.of(description.split(" ", 3));
    switch (words.getFirst()) {
      case "jpeg" -> {
        var size = words.get(1).split("x");
        form.file("picture.jpg", picture(Integer.parseInt(size[0]), Integer.parseInt(size[1])));
      }
      case "text" -> form.file(words.get(1), words.get(2).getBytes(StandardCharsets.UTF_8));
      case "corpus" -> {
        var file = CORPUS.resolve(words.get(1));
        assumeThat(file).as("the corpus of real pictures").exists();
        form.file(words.get(1), read(file));
      }
      default -> throw new IllegalArgumentException(description);
    }
  }

  private static byte[] picture(int width, int height) {
    return read(TestPictures.jpeg(folder.resolve(width + "x" + height + ".jpg"), width, height));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
