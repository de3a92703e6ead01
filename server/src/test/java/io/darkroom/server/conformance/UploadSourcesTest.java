package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.darkroom.server.fetch.RemoteServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The cases of `conformance/upload-sources.json` and `upload-media.json`: every way in which the
/// file of an upload comes, every address it comes to, and what it is taken for.
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class UploadSourcesTest {
  @TempDir static Path folder;
  private static Path data;
  private static TestServer server;
  private static RemoteServer remote;

  @Parameter ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(ServerSetup setup) throws IOException {
    data = folder.resolve(setup.name());
    server = setup.start(data, Map.of("fetch.allowed-hosts", "127.0.0.1"));
    var picture = Files.readAllBytes(TestPictures.png(folder.resolve("logo.png"), 24, 10));
    var text = "hello".getBytes(StandardCharsets.UTF_8);
    remote =
        RemoteServer.start()
            .file("/images/old_logo.png", picture)
            .file("/Plattenkreiss_ñg-é.png", picture)
            .file("/notes.txt", text)
            .file("/empty.png", new byte[0])
            .redirect("/moved", "images/old_logo.png")
            .page("/secret.txt", exchange -> guarded(exchange, text));
  }

  private static void guarded(HttpExchange exchange, byte[] text) throws IOException {
    var known = "Basic dXNlcjpwQHNz".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    RemoteServer.answer(exchange, known ? 200 : 401, known ? text : new byte[0]);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
    remote.close();
  }

  static Stream<Named<JsonObject>> rows() {
    return Stream.of("upload-sources.json", "upload-media.json")
        .flatMap(name -> rows(name).stream())
        .map(JsonObject.class::cast)
        .map(row -> Named.of(row.getString("name"), row));
  }

  private static JsonArray rows(String name) {
    try (var text = UploadSourcesTest.class.getResourceAsStream("/conformance/" + name)) {
      return new JsonArray(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answers(JsonObject row) throws IOException {
    var answer = send(row);

    var body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(row.getInteger("status"));
    switch (answer.statusCode()) {
      case 200 -> {
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains(row.getString("type", "application/json; charset=utf-8"));
        assertResult(row, new JsonObject(body));
      }
      case 302 -> {
        assertThat(answer.headers().firstValue("Location").orElseThrow())
            .matches(row.getString("location"));
        assertThat(body).isEmpty();
      }
      default ->
          assertThat(new JsonObject(body).getJsonObject("error").getString("message"))
              .isEqualTo(filled(row.getString("message")));
    }
    try (var spooled = Files.list(data.resolve("spool"))) {
      assertThat(spooled).isEmpty();
    }
  }

  private static void assertResult(JsonObject row, JsonObject result) {
    for (var wanted : row.getJsonObject("want", new JsonObject())) {
      assertThat(result.getValue(wanted.getKey())).as(wanted.getKey()).isEqualTo(wanted.getValue());
    }
    for (var wanted : row.getJsonObject("matches", new JsonObject())) {
      assertThat(result.getString(wanted.getKey())).matches((String) wanted.getValue());
    }
    for (var name : row.getJsonArray("absent", new JsonArray())) {
      assertThat(result.containsKey((String) name)).as("%s in %s", name, result).isFalse();
    }
    assertThat(server.get(result.getString("url")).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<byte[]> send(JsonObject row) {
    var path = "/%s/demo/%s".formatted(row.getString("version", "v1_1"), row.getString("path"));
    var headers = new ArrayList<String>();
    for (var header : row.getJsonObject("headers", new JsonObject())) {
      headers.add(header.getKey());
      headers.add((String) header.getValue());
    }
    return server.send(request(row), query(row, path), headers.toArray(String[]::new));
  }

  private static String query(JsonObject row, String path) {
    return row.containsKey("put")
        ? path + "?" + signed(row.getJsonObject("query")).urlEncoded()
        : path;
  }

  private static HttpRequest.Builder request(JsonObject row) {
    if (row.containsKey("put")) {
      return HttpRequest.newBuilder().PUT(BodyPublishers.ofString(row.getString("put")));
    }
    if (row.containsKey("json")) {
      return HttpRequest.newBuilder()
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(signed(row.getJsonObject("json")).json().encode()));
    }
    if (row.containsKey("form")) {
      return HttpRequest.newBuilder()
          .POST(BodyPublishers.ofString(signed(row.getJsonObject("form")).urlEncoded()));
    }
    var form = signed(row.getJsonObject("fields", new JsonObject()));
    if (row.containsKey("file")) {
      var file = row.getJsonObject("file");
      form.file(file.getString("name"), TestMedia.bytes(file));
    }
    return form.post();
  }

  private static SignedForm signed(JsonObject fields) {
    var form = new SignedForm();
    for (var field : fields) {
      form.field(
          field.getKey(),
          field.getValue() instanceof JsonArray list
              ? String.join(",", list.stream().map(Object::toString).toList())
              : filled((String) field.getValue()));
    }
    return form.sign();
  }

  private static String filled(String text) {
    return text.replace("{remote}", remote.address())
        .replace("{remote-authority}", "127.0.0.1:" + remote.port());
  }

  @Test
  void deliversVideosAsTheyAreAndInParts() {
    var bytes = TestMedia.wave(2);
    var form = new SignedForm().field("public_id", "parts/sound").sign().file("a.wav", bytes);
    server.send(form.post(), "/v1_1/demo/video/upload");
    var address = "/demo/video/upload/parts/sound.wav";

    var whole = server.get(address);
    assertThat(whole.body()).isEqualTo(bytes);
    assertThat(whole.headers().firstValue("Content-Type")).contains("audio/wav");
    assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
    var part = server.get(address, "Range", "bytes=10-29");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 10, 30));
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 10-29/" + bytes.length);
    assertThat(server.get("/demo/video/upload/fl_attachment/parts/sound.wav").body())
        .isEqualTo(bytes);
    assertRefused("/demo/video/upload/w_100/parts/sound.wav", "transformation of videos");
    assertRefused("/demo/video/upload/parts/sound.mp3", "conversion of videos");
  }

  private static void assertRefused(String address, String what) {
    var answer = server.get(address);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("X-Cld-Error"))
        .contains("Parameter " + what + " is not supported by this server");
  }

  @Test
  void preflightLetsEveryClientIn() {
    var answer =
        server.send(
            HttpRequest.newBuilder().method("OPTIONS", BodyPublishers.noBody()),
            "/v1_1/demo/auto/upload",
            "Origin",
            "https://shop.example");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("GET", "POST", "PUT", "OPTIONS");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains(
            "Content-Type",
            "Content-Range",
            "Content-Disposition",
            "Content-MD5",
            "X-Requested-With",
            "X-Unique-Upload-Id",
            "Authorization",
            "X-Request-Id",
            "Cache-Control");
    assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("86400");
  }
}
