package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.definition.FieldSettings;
import io.darkroom.storage.definition.FieldType;
import io.darkroom.storage.definition.MetadataEntry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

/// The cases of `src/test/resources/conformance/uploads`, on every set-up: uploads made one after
/// the other, each with what is expected of its answer.
///
/// A step defines a `preset`, a metadata `field` or a `named` transformation, posts a signed form
/// (`post`) or fetches an address (`get`). `json` has to be part of the answer, a text that begins
/// with `~` is a pattern; `lacks` names members that must not be there; `size` is that of a
/// picture.
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class UploadSequencesTest {
  private static final List<String> FILES =
      List.of(
          "naming",
          "presets",
          "eager",
          "conversion",
          "breakpoints",
          "description",
          "add-ons",
          "explicit",
          "scripts");

  @TempDir static Path folder;
  private static Path data;
  private static TestServer server;

  @Parameter ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(ServerSetup setup) {
    data = folder.resolve(setup.name());
    server = setup.start(data, Map.of());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  static Stream<Named<JsonObject>> sequences() {
    return FILES.stream().flatMap(UploadSequencesTest::cases);
  }

  private static Stream<Named<JsonObject>> cases(String file) {
    var path = "/conformance/uploads/" + file + ".json";
    try (var text = UploadSequencesTest.class.getResourceAsStream(path)) {
      return new JsonArray(new String(text.readAllBytes(), StandardCharsets.UTF_8))
          .stream()
              .map(JsonObject.class::cast)
              .map(row -> Named.of(file + ": " + row.getString("name"), row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sequences")
  void answersOneAfterTheOther(JsonObject row) throws IOException {
    for (var step : row.getJsonArray("steps")) {
      if (!((JsonObject) step).containsKey("post") && !((JsonObject) step).containsKey("get")) {
        define((JsonObject) step);
        continue;
      }
      check((JsonObject) step, send((JsonObject) step));
    }
    try (var spooled = Files.list(data.resolve("spool"))) {
      assertThat(spooled).as("files left behind").isEmpty();
    }
  }

  /// Defines what the step names: a preset or a named transformation.
  private static void define(JsonObject step) {
    var cloud = new CloudName("demo");
    var preset = step.getJsonObject("preset");
    if (preset != null) {
      server
          .catalog()
          .uploadPresets()
          .save(
              cloud,
              preset.getString("name"),
              preset.getBoolean("unsigned", false),
              plain(preset.getJsonObject("settings")));
    }
    var field = step.getJsonObject("field");
    if (field != null) {
      server
          .catalog()
          .metadataFields()
          .create(
              cloud,
              field.getString("external_id"),
              FieldType.findByWireName(field.getString("type")).orElseThrow(),
              new FieldSettings(
                  field.getString("label"),
                  false,
                  field.getValue("default_value"),
                  false,
                  field.containsKey("validation") ? plain(field.getJsonObject("validation")) : null,
                  null,
                  false),
              field.getJsonArray("datasource", new JsonArray()).stream()
                  .map(id -> new MetadataEntry((String) id, "Value of " + id, true))
                  .toList());
    }
    var named = step.getJsonObject("named");
    if (named != null) {
      server
          .catalog()
          .namedTransformations()
          .create(cloud, named.getString("name"), named.getString("definition"), true);
    }
  }

  /// JSON numbers without a fraction are whole numbers of 64 bits in the catalog.
  private static Map<String, Object> plain(JsonObject settings) {
    var plain = new LinkedHashMap<String, Object>();
    settings
        .getMap()
        .forEach((name, value) ->
            plain.put(name, value instanceof Integer number ? number.longValue() : value));
    return plain;
  }

  private static HttpResponse<byte[]> send(JsonObject step) {
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
        form.field(field.getKey(), (String) field.getValue());
      }
    }
    if (step.getBoolean("sign", true)) {
      form.signAt(System.currentTimeMillis() / 1000 - step.getInteger("age", 0));
    }
    addFile(form, step.getString("file", ""));
    HttpRequest.Builder post = form.post();
    return server.send(post, "/v1_1/demo/" + step.getString("post"));
  }

  private static void addFile(SignedForm form, String description) {
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

  private static void check(JsonObject step, HttpResponse<byte[]> answer) throws IOException {
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
    if (step.containsKey("size")) {
      var picture = TestPictures.read(answer.body());
      assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(step.getString("size"));
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
}
