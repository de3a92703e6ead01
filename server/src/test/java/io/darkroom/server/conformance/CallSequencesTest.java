package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The cases of `src/test/resources/conformance/calls`, on every set-up: calls made one after the
/// other, each with what is expected of its answer.
///
/// A step posts a signed form (`post`), fetches a signed link (`link`) or an address (`get`).
/// `json` has to be part of the answer, a text that begins with `~` is a pattern; `lacks` names
/// members that must not be there; `entries` are the files of a zip; `eventually` waits for what a
/// job makes; `size` is that of a picture.
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class CallSequencesTest {
  private static final List<String> FILES =
      List.of("archive", "compose", "context", "creators", "destroy", "download", "rename", "tags");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

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
    return FILES.stream().flatMap(CallSequencesTest::cases);
  }

  private static Stream<Named<JsonObject>> cases(String file) {
    var path = "/conformance/calls/" + file + ".json";
    try (var text = CallSequencesTest.class.getResourceAsStream(path)) {
      return new JsonArray(new String(text.readAllBytes(), StandardCharsets.UTF_8))
          .stream()
              .map(JsonObject.class::cast)
              .map(row -> Named.of(file + ": " + row.getString("name"), row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Map<String, String> KEPT = new HashMap<>();

  @ParameterizedTest(name = "{0}")
  @MethodSource("sequences")
  void answersOneAfterTheOther(JsonObject row) throws IOException {
    KEPT.clear();
    for (var step : row.getJsonArray("steps")) {
      var answer = send((JsonObject) step);
      check((JsonObject) step, answer);
      keep(((JsonObject) step).getJsonObject("keep", new JsonObject()), answer);
    }
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!spooled().isEmpty() && System.nanoTime() < end) { // a job may be at work
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    assertThat(spooled()).as("files left behind").isEmpty();
  }

  /// Keeps values of an answer under names that later steps write in braces.
  private static void keep(JsonObject names, HttpResponse<byte[]> answer) {
    for (var name : names) {
      var json = new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
      KEPT.put("{" + name.getKey() + "}", json.getString((String) name.getValue()));
    }
  }

  private static List<Path> spooled() throws IOException {
    try (var files = Files.list(data.resolve("spool"))) {
      return files.toList();
    }
  }

  private static HttpResponse<byte[]> send(JsonObject step) {
    if (step.containsKey("get")) {
      return step.getBoolean("eventually", false)
          ? eventually(step.getString("get"))
          : server.get(step.getString("get"));
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
    HttpRequest.Builder post = form.post();
    return server.send(post, "/v1_1/demo/" + step.getString("post"));
  }

  /// What a job makes is there soon.
  private static HttpResponse<byte[]> eventually(String address) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = server.get(address);
      if (answer.statusCode() != 404 || System.nanoTime() > end) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /// `now+60` is a minute from now; a name in braces is what was kept under it.
  private static String valueOf(String value) {
    if (KEPT.containsKey(value)) {
      return KEPT.get(value);
    }
    return value.matches("now[+-]\\d+")
        ? Long.toString(System.currentTimeMillis() / 1000 + Long.parseLong(value.substring(3)))
        : value;
  }

  private static void addFile(SignedForm form, String description) {
    var words = List.of(description.split(" ", 3));
    switch (words.getFirst()) {
      case "" -> {}
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
    if (step.containsKey("entries")) {
      assertThat(entries(answer.body()))
          .containsExactlyElementsOf(
              step.getJsonArray("entries").stream().map(String.class::cast).toList());
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
