package io.darkroom.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.auth.SignatureAlgorithm;
import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NotificationBodiesTest {
  private static final Instant NOW = Instant.parse("2026-05-17T10:29:58.113694999Z");

  private static List<JsonObject> bodies(String type, JsonObject body) {
    return NotificationBodies.of(
        new Notification(new CloudName("demo"), type, body, List.of(), "key", "0123"), NOW);
  }

  @Test
  void putsTheCommonMembersAroundThoseOfTheType() {
    var body =
        bodies("rename", new JsonObject().put("from_public_id", "a").put("to_public_id", "ü/b"));

    assertThat(body)
        .singleElement()
        .extracting(JsonObject::encode)
        .isEqualTo(
            "{\"notification_type\":\"rename\",\"timestamp\":\"2026-05-17T10:29:58+00:00\",\"request_id\":\"0123\","
                + "\"from_public_id\":\"a\",\"to_public_id\":\"ü/b\","
                + "\"notification_context\":{\"triggered_at\":\"2026-05-17T10:29:58.113694Z\","
                + "\"triggered_by\":{\"source\":\"api\",\"id\":\"key\"}},\"signature_key\":\"key\"}");
  }

  @Test
  void namesTheKeyOfAnUploadAndLeavesTheSignatureOfTheAnswerOut() {
    var body =
        bodies("upload", new JsonObject().put("public_id", "a").put("signature", "x")).getFirst();

    assertThat(body.getString("api_key")).isEqualTo("key");
    assertThat(body.containsKey("signature")).isFalse();
  }

  @Test
  void splitsAListOfManyAssets() {
    var resources = new JsonArray();
    for (var i = 0; i < 1001; i++) {
      resources.add(new JsonObject().put("public_id", "p" + i));
    }

    var bodies = bodies("delete", new JsonObject().put("resources", resources));

    assertThat(bodies)
        .extracting(body -> body.getJsonArray("resources").size())
        .containsExactly(500, 500, 1);
    assertThat(bodies.getLast().getJsonArray("resources").getJsonObject(0).getString("public_id"))
        .isEqualTo("p1000");
  }

  @Test
  void splitsAMapOfManyAssets() {
    var resources = new JsonObject();
    for (var i = 0; i < 501; i++) {
      resources.put("p" + i, new JsonObject());
    }

    assertThat(bodies("move", new JsonObject().put("resources", resources)))
        .extracting(body -> body.getJsonObject("resources").size())
        .containsExactly(500, 1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "{}, 0, someApiSecret, SHA256, d5497e1a206ad0ba29ad09a7c0c5f22e939682d15009c15ab3199f62fefbd14b",
    "{}, 0, someApiSecret, SHA1, f9aa4471d2a88ff244424cca2444edf7d7ac3596",
  })
  void signsAsTheReferenceShows(
      String body, String timestamp, String secret, SignatureAlgorithm algorithm, String expected) {
    assertThat(algorithm.hex(body + timestamp + secret)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"==\":[{\"var\":\"resource_type\"},\"image\"]} | true",
        "{\"==\":[{\"var\":\"resource_type\"},\"video\"]} | false",
        "{\">\":[{\"var\":\"bytes\"},1000]} | true",
        "{\"in\":[\"cat\",{\"var\":\"tags\"}]} | true",
        "{\"in\":[\"dog\",{\"var\":\"tags\"}]} | false",
        "{\"and\":[{\"var\":\"context.custom.alt\"},{\"<\":[{\"var\":\"width\"},10]}]} | false",
      })
  void filtersByJsonLogic(String rule, boolean accepted) {
    var body =
        new JsonObject()
            .put("resource_type", "image")
            .put("bytes", 1234)
            .put("width", 10)
            .put("tags", new JsonArray().add("cat").add("pet"))
            .put("context", new JsonObject().put("custom", new JsonObject().put("alt", "A cat")));

    assertThat(PayloadFilter.accepts(rule, body)).isEqualTo(accepted);
  }
}
