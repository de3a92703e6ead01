package io.darkroom.server.sdk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// The official Node SDK in a process of its own, pointed at a server by `CLOUDINARY_URL`. One test
/// at a time.
final class NodeSdk implements AutoCloseable {
  private static final Path SOURCE = Path.of("src/test/node").toAbsolutePath();
  private static final Path INSTALLED = Path.of("target/node-sdk").toAbsolutePath();

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private NodeSdk(Process process) {
    this.process = process;
    this.requests =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Installs the SDK with npm if that has not been done, and starts it.
  static NodeSdk start(String cloudinaryUrl) {
    try {
      install();
      var builder = new ProcessBuilder("node", "driver.mjs").directory(INSTALLED.toFile());
      builder.environment().put("CLOUDINARY_URL", cloudinaryUrl);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      return new NodeSdk(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("node cannot be started", e);
    }
  }

  private static synchronized void install() throws IOException {
    Files.createDirectories(INSTALLED);
    var lock = INSTALLED.resolve("package-lock.json");
    var upToDate =
        Files.exists(INSTALLED.resolve("node_modules/cloudinary"))
            && Files.exists(lock)
            && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0;
    for (var name : new String[] {"package.json", "package-lock.json", "driver.mjs"}) {
      Files.copy(
          SOURCE.resolve(name), INSTALLED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    if (upToDate) {
      return;
    }
    var npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(INSTALLED.toFile())
            .redirectErrorStream(true)
            .start();
    var output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (npm.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("npm ci failed: " + output);
    }
  }

  /// Calls a method of the SDK, such as `uploader.upload`.
  ///
  /// @return the answer: `result`, or `error` with `message` and `http_code`
  JsonObject call(String method, Object... arguments) {
    return send(
        new JsonObject()
            .put("call", method)
            .put("arguments", new JsonArray(Arrays.asList(arguments))));
  }

  /// The same for a method that answers to a callback only.
  JsonObject callWithCallback(String method, Object... arguments) {
    return send(
        new JsonObject()
            .put("call", method)
            .put("callback", true)
            .put("arguments", new JsonArray(Arrays.asList(arguments))));
  }

  private JsonObject send(JsonObject request) {
    try {
      requests.write(request.encode());
      requests.newLine();
      requests.flush();
      var answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("node ended with status " + process.waitFor());
      }
      return new JsonObject(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("node does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(null, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
