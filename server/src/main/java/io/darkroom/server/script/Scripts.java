package io.darkroom.server.script;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what callers send as `eval` and `on_success`. Safe for concurrent use; blocks.
public final class Scripts {
  private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int RETRY_AFTER_SECONDS = 5;

  /// Upload API reference, section 11.
  private static final Set<String> NOT_TO_BE_SET =
      Set.of("eager_async", "upload_preset", "resource_type", "type");

  private static final Set<String> PARTS_TO_UPDATE = Set.of("tags", "context", "metadata");

  private final boolean enabled;
  private final ScriptSources sources;
  private final Semaphore places;
  private final Program program;

  public Scripts(ScriptConfig config, ScriptSources sources) {
    this.enabled = config.enabled();
    this.sources = sources;
    this.places = new Semaphore(config.atOnce(), true);
    this.program = new Program(new Sandbox(config.cpuTime(), config.memoryBytes()));
  }

  /// Runs a script before a file is stored.
  ///
  /// @param value of the parameter `eval`
  /// @param resourceInfo what is known of the file
  /// @param uploadOptions the parameters of the call, as far as the script sees them
  /// @return the options as the script leaves them
  /// @throws ApiException when the script fails, meets a limit, or sets what it may not
  public JsonObject eval(
      CloudName cloud, String value, JsonObject resourceInfo, JsonObject uploadOptions) {
    requireEnabled("eval");
    var code = sources.code(cloud, "eval", value);
    var input =
        new JsonObject()
            .put("code", code)
            .put("resource_info", resourceInfo)
            .put("upload_options", uploadOptions);
    var options = run("Eval error: ", input);
    for (var name : NOT_TO_BE_SET) {
      if (!Objects.equals(options.getValue(name), uploadOptions.getValue(name))) {
        throw ApiException.badRequest("Eval error: upload_options." + name + " cannot be set");
      }
    }
    return options;
  }

  /// Runs a script after a file is stored.
  ///
  /// @param value of the parameter `on_success`
  /// @param uploadInfo the answer to the upload
  /// @return what the script gave to `current_asset.update`: `tags`, `context` and `metadata`,
  ///   those it named
  /// @throws ApiException when the script fails, meets a limit, or updates anything else
  public JsonObject onSuccess(CloudName cloud, String value, JsonObject uploadInfo) {
    requireEnabled("on_success");
    var code = sources.code(cloud, "on_success", value);
    var input = new JsonObject().put("code", code).put("upload_info", uploadInfo);
    var update = run("On success error: ", input);
    for (var name : update.fieldNames()) {
      if (!PARTS_TO_UPDATE.contains(name)) {
        throw ApiException.badRequest(
            "On success error: current_asset.update cannot change "
                + name
                + ", only tags, context and metadata");
      }
    }
    return update;
  }

  private void requireEnabled(String parameter) {
    if (!enabled) {
      throw ApiException.badRequest(parameter + " is not supported by this server");
    }
  }

  private JsonObject run(String prefix, JsonObject input) {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new ApiException(new ApiProblem.Overloaded(RETRY_AFTER_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(new ApiProblem.Overloaded(RETRY_AFTER_SECONDS), e);
    }
    try {
      return program.run(input);
    } catch (ScriptException e) {
      LOG.debug("a script failed", e);
      throw new ApiException(new ApiProblem.BadRequest(prefix + oneLine(e)), e);
    } finally {
      places.release();
    }
  }

  private static String oneLine(ScriptException e) {
    return Objects.requireNonNullElse(e.getMessage(), "unknown").replaceAll("\\p{Cntrl}+", " ");
  }
}
