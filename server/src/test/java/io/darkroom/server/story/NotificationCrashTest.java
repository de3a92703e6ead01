package io.darkroom.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerProcess;
import io.darkroom.server.ServerSetup;
import io.darkroom.server.SignedForm;
import io.darkroom.server.TestServer;
import io.darkroom.server.auth.SignatureAlgorithm;
import io.darkroom.server.notify.Receiver;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What an upload leaves to be told is told, although the server is killed while it does.
final class NotificationCrashTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource(ServerSetup.class)
  void tellsAgainWhatWasBeingToldWhenTheServerWasKilled(ServerSetup setup)
      throws IOException, InterruptedException {
    var settings = new HashMap<>(setup.allSettings(Map.of()));
    settings.put("http.port", "0");
    settings.put("data.dir", folder.resolve("data").toString());
    settings.put("clouds", "demo=" + TestServer.KEY + ":" + TestServer.SECRET);
    settings.put("fetch.allowed-hosts", "127.0.0.1");

    try (var receiver = new Receiver()) {
      Receiver.Received told;
      try (var server = ServerProcess.start(folder, List.of(), settings)) {
        upload(server.address(), receiver.url("/hold"));
        told = receiver.next();
        server.kill();
      }
      receiver.letGo();
      try (var _ = ServerProcess.start(folder, List.of(), settings)) {
        var again = receiver.next();

        assertThat(again.body()).isEqualTo(told.body());
        assertThat(new JsonObject(again.body()).getString("public_id")).isEqualTo("told");
        assertThat(again.headers().get("x-cld-signature"))
            .isEqualTo(
                SignatureAlgorithm.SHA1.hex(
                    again.body() + again.headers().get("x-cld-timestamp") + TestServer.SECRET));
        assertThat(receiver.isQuiet()).isTrue();
      }
    }
  }

  private static void upload(String address, String notificationUrl)
      throws IOException, InterruptedException {
    var form =
        new SignedForm()
            .field("public_id", "told")
            .field("notification_url", notificationUrl)
            .sign()
            .file("file", "some text".getBytes(StandardCharsets.UTF_8));
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              form.post().uri(URI.create(address + "/v1_1/demo/raw/upload")).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
