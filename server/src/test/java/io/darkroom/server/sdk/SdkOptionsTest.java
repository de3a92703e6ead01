package io.darkroom.server.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.TestPictures;
import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the SDKs' own suites ask of an upload beside its file, where one call can tell.
@ParameterizedClass(name = "{0} SDK, {1}")
@MethodSource("combinations")
final class SdkOptionsTest {
  @TempDir static Path folder;
  private static TestServer server;
  private static SdkClient client;

  static Stream<Arguments> combinations() {
    return SdkTest.combinations();
  }

  @Parameter(0)
  SdkTest.Sdk sdk;

  @Parameter(1)
  ServerSetup setup;

  @BeforeParameterizedClassInvocation
  static void start(SdkTest.Sdk sdk, ServerSetup setup) {
    server = setup.start(folder.resolve(sdk + "-" + setup), Map.of());
    client = sdk.connect(server.cloudinaryUrl());
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    client.close();
    server.close();
  }

  private static Path logo() {
    return TestPictures.png(folder.resolve("logo.png"), 241, 51);
  }

  @Test
  void namesAfterTheFile() {
    var uploaded = client.upload(logo(), Map.of("use_filename", true));

    assertThat(uploaded.getString("public_id")).matches("logo_[a-z0-9]{6}");
    assertThat(uploaded.getString("original_filename")).isEqualTo("logo");
  }

  @Test
  void convertsBeforeStoring() {
    var uploaded = client.upload(logo(), Map.of("format", "jpg", "allowed_formats", "jpg"));

    assertThat(uploaded.getString("format")).isEqualTo("jpg");
    assertThatThrownBy(() -> client.upload(logo(), Map.of("allowed_formats", "jpg")))
        .isInstanceOf(SdkClient.SdkError.class)
        .hasMessageContaining("Image file format png not allowed");
  }

  @Test
  void waitsForSomebodyToApprove() {
    var uploaded = client.upload(logo(), Map.of("moderation", "manual"));

    assertThat(uploaded.getJsonArray("moderation"))
        .isEqualTo(JsonArray.of(new JsonObject().put("status", "pending").put("kind", "manual")));
  }

  @Test
  void tellsWhatIsWrongWithAnAddOn() {
    assertThatThrownBy(() -> client.upload(logo(), Map.of("categorization", "illegal")))
        .hasMessageContaining("Categorization item illegal is not valid");
    assertThatThrownBy(() -> client.upload(logo(), Map.of("raw_convert", "illegal")))
        .hasMessageContaining("Raw convert is invalid");
  }

  @Test
  void runsAScriptOverTheOptions() {
    var script = "upload_options[\"context\"] = \"width=\" + resource_info[\"width\"]";

    var uploaded = client.upload(logo(), Map.of("eval", script));

    assertThat(uploaded.getJsonObject("context"))
        .isEqualTo(new JsonObject().put("custom", new JsonObject().put("width", "241")));
  }
}
