package io.darkroom.server.script;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The program around a caller's script: hands it its input, keeps everything else from it, and
/// writes its result as one JSON object.
///
/// It is the resource `sandbox.js`; the input is put in as the text of a JSON document, never as
/// code. Safe for concurrent use.
final class Program {
  private static final String INPUT = "\"INPUT\"";

  private final Sandbox sandbox;
  private final String text = read();

  Program(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  private static String read() {
    try (var stream = Program.class.getResourceAsStream("sandbox.js")) {
      return new String(
          Objects.requireNonNull(stream, "sandbox.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param input its `code` is the caller's script
  /// @return the member `result` of what the program wrote
  /// @throws ScriptException with the error the script ended with, or the limit it met
  JsonObject run(JsonObject input) {
    var output = sandbox.run(text.replace(INPUT, Json.encode(input.encode())));
    JsonObject answer;
    try {
      answer = new JsonObject(output);
    } catch (DecodeException e) {
      throw new ScriptException("it ended without a result", e);
    }
    if (answer.getValue("result") instanceof JsonObject result) {
      return result;
    }
    throw new ScriptException(
        Objects.requireNonNullElse(answer.getString("error"), "it ended without a result"));
  }
}
