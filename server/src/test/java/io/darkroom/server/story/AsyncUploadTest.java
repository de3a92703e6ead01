package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.darkroom.server.notify.Receiver;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Uploads that are answered before they are made: Upload API reference, `async=1`.
final class AsyncUploadTest {
  @TempDir Path folder;

  private final Receiver receiver = new Receiver();

  private TestServer start(ServerSetup setup) {
    return setup.start(folder.resolve("data"), Map.of("fetch.allowed-hosts", "127.0.0.1"));
  }

  private JsonObject upload(TestServer server, String resourceType, SignedForm form) {
    var answer = server.send(form.post(), "/v1_1/demo/" + resourceType + "/upload");
    var body = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(body).isEqualTo(200);
    return new JsonObject(body);
  }

  private SignedForm form() {
    return new SignedForm()
        .field("public_id", "later")
        .field("async", "1")
        .field("notification_url", receiver.url("/ok"));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(ServerSetup.class)
  void answersAtOnceAndTellsWhenTheFileIsThere(ServerSetup setup) throws InterruptedException {
    try (receiver;
        var server = start(setup)) {
      var bytes = "some text".getBytes(StandardCharsets.UTF_8);

      var pending = upload(server, "raw", form().sign().file("file", bytes));
      var told = new JsonObject(receiver.next().body());

      assertThat(pending.getString("status")).isEqualTo("pending");
      assertThat(pending.getString("public_id")).isEqualTo("later");
      assertThat(pending.getString("resource_type")).isEqualTo("raw");
      assertThat(pending.getString("type")).isEqualTo("upload");
      assertThat(told.getString("notification_type")).isEqualTo("upload");
      assertThat(told.getString("batch_id")).isEqualTo(pending.getString("batch_id"));
      assertThat(told.getInteger("bytes")).isEqualTo(bytes.length);
      assertThat(server.get("/demo/raw/upload/later").body()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(value = ServerSetup.class, names = "EMBEDDED")
  void tellsWhatIsWrongWithAFile(ServerSetup setup) throws InterruptedException {
    try (receiver;
        var server = start(setup)) {
      var pending =
          upload(
              server,
              "image",
              form().sign().file("file", "no picture".getBytes(StandardCharsets.UTF_8)));
      var told = new JsonObject(receiver.next().body());

      assertThat(told.getString("notification_type")).isEqualTo("error");
      assertThat(told.getString("batch_id")).isEqualTo(pending.getString("batch_id"));
      assertThat(told.getJsonObject("error").getString("message")).isEqualTo("Invalid image file");
      assertThat(server.get("/demo/image/upload/later.png").statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(value = ServerSetup.class, names = "EMBEDDED")
  void fetchesAnAddressLaterAndTellsThatItCannotBe(ServerSetup setup) throws InterruptedException {
    try (receiver;
        var server = start(setup)) {
      var form = form().field("file", receiver.url("/status/404")).sign();

      assertThat(upload(server, "image", form).getString("status")).isEqualTo("pending");
      assertThat(receiver.next().path()).isEqualTo("/status/404");
      assertThat(new JsonObject(receiver.next().body()).getString("notification_type"))
          .isEqualTo("error");
    }
  }
}
