package io.darkroom.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.SignedForm;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.darkroom.server.upload.parameter.ParameterTable;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uploads that went wrong on their way: whatever comes is taken or refused, and nothing is left
/// behind. `-Ddarkroom.fuzz.rounds` makes it longer, `-Ddarkroom.fuzz.seed` another one.
final class UploadFuzzTest {
  private static final int ROUNDS = Integer.getInteger("darkroom.fuzz.rounds", 1000);
  private static final long SEED = Long.getLong("darkroom.fuzz.seed", 20260101);

  private static final List<String> VALUES =
      List.of(
          "1",
          "0",
          "true",
          "-1",
          "99999999999999999999",
          "NaN",
          "a,b,,c",
          "a=b|c=d|=|\\",
          "[",
          "{}",
          "{\"a\":[1,{}]}",
          "[[1,2],[3]]",
          "[{\"access_type\":\"token\"}]",
          "../../etc",
          "/",
          "a/b/",
          "v1/x",
          " ",
          "\u0000",
          "\r\nX: y",
          "ñ僅\uD83D\uDE00",
          "\uD800",
          "%",
          "%zz",
          "w_100,h_100",
          "c_fill,w_0",
          "e_sepia/",
          "l_x",
          "t_none",
          "$a_1",
          "jpg",
          "jpeg",
          "exe",
          "upload",
          "private",
          "fetch",
          "javascript:alert(1)",
          "http://127.0.0.1:1/",
          "http://[::1]/",
          "data:;base64,",
          "data:;base64,AAAA",
          "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
          "s3://a/b",
          "ftp://x",
          "file:///etc/passwd",
          "x".repeat(300),
          "ü".repeat(5000));

  private static final List<String> PIECES =
      List.of(
          "\r\n",
          "\n",
          "\r",
          "--",
          "------darkroom-test-boundary",
          "------darkroom-test-boundary--\r\n",
          "Content-Disposition: form-data; name=\"file\"; filename=\"a\"",
          "filename*=utf-8''%ff",
          "name=\"file[]\"",
          "\"",
          ";",
          "\u0000",
          "Content-Disposition:",
          "data:;base64,",
          "%00");

  @TempDir static Path folder;
  private static TestServer server;
  private static byte[] picture;

  private final Random random = new Random(SEED);

  @BeforeAll
  static void start() throws IOException {
    server =
        TestServer.start(
            folder.resolve("data"),
            Map.of("upload.min-chunk-size", "10B", "fetch.time-limit", "500ms"));
    picture = Files.readAllBytes(TestPictures.png(folder.resolve("a.png"), 8, 8));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void nothingBreaksTheServerOrStaysInItsSpool() throws IOException {
    var taken = new int[3];
    for (var round = 0; round < ROUNDS; round++) {
      var answer =
          switch (round % 3) {
            case 0 -> sendMutatedBody();
            case 1 -> sendSlice();
            default -> sendParameters();
          };

      var what = "round %d of seed %d: %s".formatted(round, SEED, text(answer));
      assertThat(answer.statusCode()).as(what).isBetween(200, 499);
      taken[round % 3] += answer.statusCode() == 200 ? 1 : 0;
      if (answer.statusCode() != 302) {
        assertThat(new JsonObject(text(answer))).as(what).isNotNull();
      }
    }

    for (var count : taken) {
      assertThat(count)
          .as("taken of each kind: %s", Arrays.toString(taken))
          .isBetween(ROUNDS / 100, ROUNDS / 3 - ROUNDS / 100);
    }
    try (var spooled = Files.list(folder.resolve("data/spool"))) {
      assertThat(spooled).isEmpty();
    }
    assertThat(
            server.send(form().file("a.png", picture).post(), path("image"), basic()).statusCode())
        .as("an upload after all that")
        .isEqualTo(200);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String path(String resourceType) {
    return "/v1_1/demo/" + resourceType + "/upload";
  }

  private static String[] basic(String... more) {
    var credentials = TestServer.KEY + ":" + TestServer.SECRET;
    return Stream.concat(
            Stream.of(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8))),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private static SignedForm form() {
    return new SignedForm().field("public_id", "fuzz").field("tags", "a,b");
  }

  private HttpResponse<byte[]> sendMutatedBody() {
    var form = form().file("a.png", picture);
    var body = form.body();
    for (var i = 0; i <= random.nextInt(4); i++) {
      body = mutated(body);
    }
    return post(form.contentType(), body);
  }

  private HttpResponse<byte[]> post(String contentType, byte[] body) {
    return server.send(
        HttpRequest.newBuilder()
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body)),
        path(any(List.of("image", "raw", "auto", "video"))),
        basic());
  }

  private byte[] mutated(byte[] body) {
    if (body.length < 2) {
      return body;
    }
    var at = random.nextInt(body.length);
    var end = Math.min(body.length, at + 1 + random.nextInt(40));
    return switch (random.nextInt(5)) {
      case 0 -> {
        var flipped = body.clone();
        flipped[at] = (byte) random.nextInt();
        yield flipped;
      }
      case 1 -> Arrays.copyOf(body, at);
      case 2 -> joined(Arrays.copyOf(body, at), tail(body, end));
      case 3 -> joined(Arrays.copyOf(body, end), tail(body, at));
      default ->
          joined(
              Arrays.copyOf(body, at),
              any(PIECES).getBytes(StandardCharsets.UTF_8),
              tail(body, at));
    };
  }

  private static byte[] tail(byte[] body, int from) {
    return Arrays.copyOfRange(body, from, body.length);
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /// Slices of a few files, most of them in disagreement with each other.
  private HttpResponse<byte[]> sendSlice() {
    var first = random.nextInt(4) * 10L;
    var bytes = random.nextInt(4) > 0 ? 10 : 8 + random.nextInt(4);
    var last = random.nextInt(10) == 0 ? random.nextLong() : first + bytes - 1;
    var total =
        random.nextInt(3) > 0
            ? "/30"
            : any(List.of("/40", "/-1", "/*", "", "/", "/0", "/999999999999999999"));
    var headers =
        new ArrayList<>(List.of("Content-Range", "bytes %d-%d%s".formatted(first, last, total)));
    if (random.nextInt(20) > 0) {
      headers.addAll(List.of("X-Unique-Upload-Id", "id-" + random.nextInt(6)));
    }
    var form = new SignedForm().field("public_id", "slices").file("a.bin", new byte[bytes]);
    return server.send(
        form.post().timeout(Duration.ofSeconds(30)),
        path(any(List.of("raw", "auto", "image"))),
        basic(headers.toArray(String[]::new)));
  }

  private HttpResponse<byte[]> sendParameters() {
    var form = new SignedForm();
    for (var i = random.nextInt(4); i > 0; i--) {
      form.field(any(ParameterTable.ROWS).name(), any(VALUES));
    }
    if (random.nextInt(3) == 0) {
      form.field("file", any(VALUES));
    } else {
      form.file("a" + any(VALUES).replaceAll("[\"\r\n]", ""), picture);
    }
    return switch (random.nextInt(4)) {
      case 0 -> post("application/json", form.json().encode().getBytes(StandardCharsets.UTF_8));
      case 1 ->
          post(
              "application/x-www-form-urlencoded",
              form.urlEncoded().getBytes(StandardCharsets.UTF_8));
      default -> post(form.contentType(), form.body());
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
