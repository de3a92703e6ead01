package io.darkroom.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.ServerSetup;
import io.darkroom.server.TestServer;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.definition.FieldSettings;
import io.darkroom.storage.definition.FieldType;
import io.darkroom.storage.definition.MetadataEntry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
/// A step defines a `preset`, a metadata `field` or a `named` transformation, or is one of [Steps].
@ParameterizedClass(name = "{0}")
@EnumSource(ServerSetup.class)
final class UploadSequencesTest {
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
    return Steps.sequences("uploads");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sequences")
  void answersOneAfterTheOther(JsonObject row) throws IOException {
    var steps = new Steps(server, folder);
    for (var each : row.getJsonArray("steps")) {
      var step = (JsonObject) each;
      if (step.containsKey("post") || step.containsKey("get")) {
        steps.check(step, steps.send(step));
      } else {
        define(step);
      }
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
}
