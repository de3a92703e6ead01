package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.SignedForm;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;

/// The steps of one sequence of calls: what is sent, and what has to come back.
///
/// A step posts a signed form (`post`), fetches a signed link (`link`) or an address (`get`).
/// `json` has to be part of the answer, a text that begins with `~` is a pattern; `lacks` names
/// members that must not be there; `entries` are the files of a zip; `size` is that of a picture;
/// `keep` holds on to values of the answer, which later fields name in braces.
final class Steps {
  private final TestServer server;
  private final Path folder;
  private final Map<String, String> kept = new HashMap<>();

  /// @param folder for the pictures that are sent
  Steps(TestServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /// The sequences of every file of a folder, by their names.
  ///
  /// @param group the folder below `conformance`
  static Stream<Named<JsonObject>> sequences(String group) {
    try (var files =
        Files.list(Path.of(Steps.class.getResource("/conformance/" + group).toURI()))) {
      return files.sorted().toList().stream().flatMap(Steps::sequences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Named<JsonObject>> sequences(Path file) {
    var topic = file.getFileName().toString().replace(".json", "");
    return new JsonArray(new String(bytes(file), StandardCharsets.UTF_8))
        .stream()
            .map(JsonObject.class::cast)
            .map(row -> Named.of(topic + ": " + row.getString("name"), row));
  }

  HttpResponse<byte[]> send(JsonObject step) {
    if (step.containsKey("get")) {
      return server.get(step.getString("get"));
    }
    var form = new SignedForm();
    for (var field : step.getJsonObject("fields", new JsonObject())) {
      if (field.getValue() instanceof JsonArray values) {
        for (var i = 0; i < values.size(); i++) {
          form.field(field.getKey() + "[" + i + "]", values.getString(i));
        }
      } else {
        form.field(field.getKey(), valueOf((String) field.getValue()));
      }
    }
    if (step.getBoolean("sign", true)) {
      form.signAt(System.currentTimeMillis() / 1000 - step.getInteger("age", 0));
    }
    if (step.containsKey("link")) {
      return server.get("/v1_1/demo/" + step.getString("link") + "?" + form.query());
    }
    addFile(form, step.getString("file", ""));
    return server.send(form.post(), "/v1_1/demo/" + step.getString("post"));
  }

  /// `now+60` is a minute from now; a name in braces is what was kept under it.
  private String valueOf(String value) {
    if (kept.containsKey(value)) {
      return kept.get(value);
    }
    return value.matches("now[+-]\\d+")
        ? Long.toString(System.currentTimeMillis() / 1000 + Long.parseLong(value.substring(3)))
        : value;
  }

  private void addFile(SignedForm form, String description) {
    var words = List.of(description.split(" ", 3));
    switch (words.getFirst()) {
      case "" -> {}
      case "png" -> {
        var size = words.get(1).split("x");
        var name = words.size() > 2 ? words.get(2) : "picture.png";
        var path = folder.resolve(words.get(1) + ".png");
        form.file(
            name,
            bytes(TestPictures.png(path, Integer.parseInt(size[0]), Integer.parseInt(size[1]))));
      }
      case "jpeg" -> {
        var size = words.get(1).split("x");
        var name = words.size() > 2 ? words.get(2) : "picture.jpg";
        var path = folder.resolve(words.get(1) + ".jpg");
        form.file(
            name,
            bytes(TestPictures.jpeg(path, Integer.parseInt(size[0]), Integer.parseInt(size[1]))));
      }
      case "text" -> form.file(words.get(1), words.get(2).getBytes(StandardCharsets.UTF_8));
      default -> throw new IllegalArgumentException(description);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void check(JsonObject step, HttpResponse<byte[]> answer) throws IOException {
    var error = answer.headers().firstValue("X-Cld-Error").orElse(null);
    assertThat(answer.statusCode())
        .as("%s: %s", step.encode(), error)
        .isEqualTo(step.getInteger("status", 200));
    if (step.containsKey("message")) {
      assertThat(error).isEqualTo(step.getString("message"));
    }
    if (step.containsKey("message_starts")) {
      assertThat(error).startsWith(step.getString("message_starts"));
    }
    if (step.containsKey("json") || step.containsKey("lacks")) {
      var json = new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
      assertPart(step.getJsonObject("json", new JsonObject()), json, json.encode());
      for (var name : step.getJsonArray("lacks", new JsonArray())) {
        assertThat(json.fieldNames()).doesNotContain((String) name);
      }
    }
    for (var header : step.getJsonObject("header", new JsonObject())) {
      assertThat(answer.headers().firstValue(header.getKey())).contains((String) header.getValue());
    }
    if (step.containsKey("entries")) {
      assertThat(entries(answer.body()))
          .containsExactlyElementsOf(
              step.getJsonArray("entries").stream().map(String.class::cast).toList());
    }
    if (step.containsKey("size")) {
      var picture = TestPictures.read(answer.body());
      assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(step.getString("size"));
    }
    for (var name : step.getJsonObject("keep", new JsonObject())) {
      var json = new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
      kept.put("{" + name.getKey() + "}", json.getString((String) name.getValue()));
    }
  }

  private static void assertPart(Object expected, Object actual, String whole) {
    switch (expected) {
      case JsonObject object -> {
        for (var entry : object) {
          assertThat(actual).as(whole).isInstanceOf(JsonObject.class);
          var value = ((JsonObject) actual).getValue(entry.getKey());
          assertPart(entry.getValue(), value, entry.getKey() + " of " + whole);
        }
      }
      case JsonArray array when array.stream().anyMatch(JsonObject.class::isInstance) -> {
        assertThat(actual).as(whole).isInstanceOf(JsonArray.class);
        assertThat(((JsonArray) actual).size()).as(whole).isEqualTo(array.size());
        for (var i = 0; i < array.size(); i++) {
          assertPart(array.getValue(i), ((JsonArray) actual).getValue(i), whole);
        }
      }
      case String text when text.startsWith("~") ->
          assertThat(String.valueOf(actual)).as(whole).matches(text.substring(1));
      default -> assertThat(actual).as(whole).isEqualTo(expected);
    }
  }

  private static List<String> entries(byte[] bytes) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(zip.readAllBytes()).as(entry.getName()).isNotEmpty();
        names.add(entry.getName());
      }
    }
    return names;
  }
}
