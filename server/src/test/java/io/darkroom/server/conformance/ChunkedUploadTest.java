package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Files in slices, in the dialect of every client. Upload API reference, "Chunked upload". Slices
/// may be small here, so that there can be many.
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class ChunkedUploadTest {
  private static final int SLICE = 1000;

  @TempDir static Path folder;
  private static Path data;
  private static Map<String, String> settings;
  private static TestServer server;

  @Parameter ServerSetup setup;

  private final String uploadId = UUID.randomUUID().toString();
  private final byte[] content = new byte[3 * SLICE - 300];

  ChunkedUploadTest() {
    new Random(content.length).nextBytes(content);
  }

  @BeforeParameterizedClassInvocation
  static void start(ServerSetup setup) {
    data = folder.resolve(setup.name());
    settings = setup.allSettings(Map.of("upload.min-chunk-size", SLICE + "B"));
    server = TestServer.start(data, settings);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @AfterEach
  void leavesNothingInTheSpool() throws IOException {
    try (var spooled = Files.list(data.resolve("spool"))) {
      assertThat(spooled).isEmpty();
    }
  }

  private record Sent(int status, JsonObject json) {
    String message() {
      return json.getJsonObject("error").getString("message");
    }
  }

  private Sent send(TestServer to, SignedForm form, String... headers) {
    var answer = to.send(form.post(), "/v1_1/demo/raw/upload", headers);
    return new Sent(
        answer.statusCode(), new JsonObject(new String(answer.body(), StandardCharsets.UTF_8)));
  }

  private Sent send(TestServer to, int first, int end, String total, Map<String, String> fields) {
    var form = new SignedForm();
    fields.forEach(form::field);
    return send(
        to,
        form.sign().file("works.bin", Arrays.copyOfRange(content, first, end)),
        "X-Unique-Upload-Id",
        uploadId,
        "Content-Range",
        "bytes %d-%d%s".formatted(first, end - 1, total));
  }

  private Sent send(int first, int end, String total) {
    return send(server, first, end, total, Map.of());
  }

  private void assertWhole(Sent sent) {
    assertThat(sent.json().getBoolean("done")).as(sent.json().encode()).isTrue();
    assertThat(sent.json().getInteger("bytes")).isEqualTo(content.length);
    assertThat(sent.json().getString("original_filename")).isEqualTo("works");
    assertThat(server.get(sent.json().getString("url")).body()).isEqualTo(content);
  }

  private static JsonObject unfinished(int bytes) {
    return new JsonObject()
        .put("done", false)
        .put("bytes", bytes)
        .put("kind", "upload")
        .put("resource_type", "raw");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Python and jQuery, /2700, /2700",
    "Node and Java,     /-1,   /2700",
    ".NET,              /*,    /2700",
    "PHP,               /2700, /2700",
  })
  void arrivesInOrder(String client, String total, String lastTotal) {
    assertThat(send(0, SLICE, total).json()).isEqualTo(unfinished(SLICE));
    assertThat(send(SLICE, 2 * SLICE, total).json()).isEqualTo(unfinished(2 * SLICE));
    assertWhole(send(2 * SLICE, content.length, lastTotal));
  }

  @ParameterizedTest
  @CsvSource({"/2700", "''"})
  void isWholeInOneSlice(String total) {
    assertWhole(send(0, content.length, total));
  }

  @Test
  void takesSlicesInAnyOrder() {
    send(2 * SLICE, content.length, "/2700");
    send(0, SLICE, "/2700");
    assertWhole(send(SLICE, 2 * SLICE, "/2700"));
  }

  @Test
  void takesSlicesAtTheSameTime() throws Exception {
    List<Callable<Sent>> slices =
        List.of(
            () -> send(0, SLICE, "/2700"),
            () -> send(SLICE, 2 * SLICE, "/2700"),
            () -> send(2 * SLICE, content.length, "/2700"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(slices).stream().map(future -> future.resultNow()).toList();

      assertThat(answers).allMatch(sent -> sent.status() == 200);
      var done = answers.stream().filter(sent -> sent.json().getBoolean("done")).toList();
      assertThat(done).hasSize(1);
      assertWhole(done.getFirst());
    }
  }

  @Test
  void countsARepeatedSliceOnce() {
    send(0, SLICE, "/2700");
    assertThat(send(0, SLICE, "/2700").json()).isEqualTo(unfinished(SLICE));
    send(SLICE, 2 * SLICE, "/2700");
    assertThat(send(SLICE, 2 * SLICE, "/2700").json()).isEqualTo(unfinished(2 * SLICE));
    assertWhole(send(2 * SLICE, content.length, "/2700"));
  }

  @Test
  void goesOnWhereAnotherServerStopped() {
    if (setup == ServerSetup.EMBEDDED) {
      send(0, SLICE, "/-1");
      server.close();
      server = TestServer.start(data, settings);
    } else {
      try (var other = TestServer.start(folder.resolve("other-" + uploadId), settings)) {
        send(other, 0, SLICE, "/-1", Map.of());
      }
    }
    send(SLICE, 2 * SLICE, "/-1");
    assertWhole(send(2 * SLICE, content.length, "/2700"));
  }

  @Test
  void waitsForWhatIsMissing() {
    send(0, SLICE, "/2700");
    assertThat(send(2 * SLICE, content.length, "/2700").json()).isEqualTo(unfinished(SLICE + 700));
  }

  @Test
  void echoesTheIdThatWasAskedForAndNoOther() {
    var named = Map.of("public_id", "works/a", "folder", "shelf");

    assertThat(send(server, 0, SLICE, "/-1", named).json())
        .isEqualTo(unfinished(SLICE).put("public_id", "works/a"));
    send(server, SLICE, 2 * SLICE, "/-1", named);
    var done = send(server, 2 * SLICE, content.length, "/2700", named);
    assertThat(done.json().getString("public_id")).isEqualTo("shelf/works/a.bin");
    assertWhole(done);
  }

  @Test
  void remembersWhatTheFirstSliceAskedForAndPrefersWhatTheLastOneDoes() {
    send(server, 0, SLICE, "/-1", Map.of("tags", "first,slice", "public_id", "remembered"));
    send(server, SLICE, 2 * SLICE, "/-1", Map.of());
    var done = send(server, 2 * SLICE, content.length, "/2700", Map.of("context", "last=slice"));

    assertThat(done.json().getString("public_id")).isEqualTo("remembered.bin");
    assertThat(done.json().getJsonArray("tags")).isEqualTo(JsonArray.of("first", "slice"));
    assertThat(done.json().getJsonObject("context").getJsonObject("custom").getString("last"))
        .isEqualTo("slice");
  }

  @Test
  void takesTheNameOfAFileThatABrowserSends() {
    var form = new SignedForm().sign().file("blob", content);
    var sent =
        send(
            server,
            form,
            "Content-Range",
            "bytes 0-2699/2700",
            "X-Unique-Upload-Id",
            uploadId,
            "Content-Disposition",
            "attachment; filename=\"kitty%20%C3%B1.txt\"");

    assertThat(sent.json().getString("original_filename")).isEqualTo("kitty ñ");
    assertThat(sent.json().getString("public_id")).endsWith(".txt");
  }

  @Test
  void isAnOrdinaryUploadWithoutARange() {
    var form = new SignedForm().sign().file("works.bin", content);
    var sent = send(server, form, "X-Unique-Upload-Id", uploadId);

    assertThat(sent.json().containsKey("done")).isFalse();
    assertThat(sent.json().getInteger("bytes")).isEqualTo(content.length);
  }

  @Test
  void keepsCallersAndFilesApart() {
    send(0, SLICE, "/-1");
    var other =
        send(
            server,
            new SignedForm().sign().file("works.bin", Arrays.copyOf(content, SLICE)),
            "X-Unique-Upload-Id",
            UUID.randomUUID().toString(),
            "Content-Range",
            "bytes 0-999/-1");

    assertThat(other.json().getInteger("bytes")).isEqualTo(SLICE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "small slice,      0-998/2700,     All parts except EOF-chunk must be larger than 5mb",
    "small with no total, 0-998/-1,       All parts except EOF-chunk must be larger than 5mb",
    "other length,     0-1199/2700,    Invalid value 0-1199 for header Content-Range: the body has 1000 bytes",
    "backwards,        9-0/2700,       'Invalid value bytes 9-0/2700 for header Content-Range: expected bytes <first>-<last>/<total>'",
    "behind the end,   2000-2999/2700, 'Invalid value bytes 2000-2999/2700 for header Content-Range: expected bytes <first>-<last>/<total>'",
    "no numbers,       a-b/c,          'Invalid value bytes a-b/c for header Content-Range: expected bytes <first>-<last>/<total>'",
    "too large,        0-999/99999999999, File size too large. Got 99999999999. Maximum is 21474836480.",
  })
  void refusesSlicesThatCannotBe(String name, String range, String message) {
    var bytes = range.startsWith("0-998") ? SLICE - 1 : SLICE;
    var form = new SignedForm().sign().file("works.bin", Arrays.copyOf(content, bytes));
    var sent =
        send(server, form, "X-Unique-Upload-Id", uploadId, "Content-Range", "bytes " + range);

    assertThat(sent.status()).isEqualTo(400);
    assertThat(sent.message()).isEqualTo(message);
  }

  @Test
  void refusesSlicesThatOverlapOrDisagree() {
    send(0, SLICE, "/2700");

    assertThat(send(500, 500 + SLICE, "/2700").status()).isEqualTo(400);
    assertThat(send(SLICE, 2 * SLICE, "/2800").status()).isEqualTo(400);
    send(SLICE, 2 * SLICE, "/2700");
    assertWhole(send(2 * SLICE, content.length, "/2700"));
  }

  @Test
  void refusesSlicesWithoutAnUploadId() {
    var form = new SignedForm().sign().file("works.bin", Arrays.copyOf(content, SLICE));
    var sent = send(server, form, "Content-Range", "bytes 0-999/2700");

    assertThat(sent.message()).isEqualTo("Missing required header X-Unique-Upload-Id");
  }

  @Test
  void forgetsAFileThatIsRefusedWhenItIsWhole() {
    var headers = Stream.of(0, 1, 2).map(i -> i * SLICE).toList();
    Sent last = null;
    for (var first : headers) {
      var end = Math.min(first + SLICE, content.length);
      var form = new SignedForm().sign().file("a.jpg", Arrays.copyOfRange(content, first, end));
      var answer =
          server.send(
              form.post(),
              "/v1_1/demo/image/upload",
              "X-Unique-Upload-Id",
              uploadId,
              "Content-Range",
              "bytes %d-%d/2700".formatted(first, end - 1));
      last =
          new Sent(
              answer.statusCode(),
              new JsonObject(new String(answer.body(), StandardCharsets.UTF_8)));
    }

    assertThat(last).isNotNull();
    assertThat(last.message()).isEqualTo("Invalid image file");
    assertThat(send(0, SLICE, "/2700").json().getInteger("bytes")).isEqualTo(SLICE);
  }

  @Test
  void forgetsFilesOfWhichNoMoreComes() throws Exception {
    var hasty = new HashMap<>(setup.allSettings(Map.of("upload.min-chunk-size", SLICE + "B")));
    hasty.put("upload.chunk-expiry", "1s");
    hasty.put("upload.chunk-sweep-interval", "200ms");
    try (var impatient = TestServer.start(folder.resolve("hasty-" + uploadId), hasty)) {
      send(impatient, 0, SLICE, "/2700", Map.of());
      Thread.sleep(2500);

      assertThat(send(impatient, SLICE, 2 * SLICE, "/2700", Map.of()).json().getInteger("bytes"))
          .isEqualTo(SLICE);
    }
  }
}
