package io.darkroom.server.upload;

import io.darkroom.server.http.ErrorResponses;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.script.Scripts;
import io.darkroom.server.upload.FileInspector.Inspected;
import io.darkroom.server.upload.parameter.KeyValueList;
import io.darkroom.server.upload.parameter.UploadParameters;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetDetails;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The scripts of callers around an upload. Upload API reference, "eval and on_success". Safe for
/// concurrent use.
public final class UploadScripts {
  private static final Logger LOG = LoggerFactory.getLogger(UploadScripts.class);
  private static final Set<String> HIDDEN =
      Set.of("eval", "file", "cloud_name", "api_key", "signature", "timestamp");

  private final Scripts scripts;
  private final AssetCatalog catalog;

  public UploadScripts(Scripts scripts, AssetCatalog catalog) {
    this.scripts = scripts;
    this.catalog = catalog;
  }

  /// The parameters as the script `eval` leaves them; as they were when there is none.
  Parameters evaluated(UploadRequest request, SpooledFile file, Inspected inspected) {
    var parameters = request.parameters();
    var script = parameters.find("eval");
    if (script.isEmpty()) {
      return parameters;
    }
    var before = options(parameters);
    var after =
        scripts.eval(request.caller().cloud(), script.get(), resourceInfo(file, inspected), before);
    var evaluated = new Parameters.Builder();
    parameters
        .values()
        .forEach((name, values) -> {
          if (HIDDEN.contains(name)) {
            values.forEach(value -> evaluated.add(name, value));
          }
        });
    after.forEach(option -> ParameterValues.add(evaluated, option.getKey(), option.getValue()));
    return evaluated.build();
  }

  private static JsonObject options(Parameters parameters) {
    var options = new JsonObject();
    parameters
        .values()
        .forEach((name, values) -> {
          if (!HIDDEN.contains(name)) {
            options.put(name, values.size() == 1 ? values.getFirst() : new JsonArray(values));
          }
        });
    return options;
  }

  private static JsonObject resourceInfo(SpooledFile file, Inspected inspected) {
    var facts = inspected.facts();
    var info = new JsonObject(facts.analysis()).copy();
    info.put("bytes", facts.bytes()).put("etag", facts.etag());
    putIfKnown(info, "width", facts.width());
    putIfKnown(info, "height", facts.height());
    putIfKnown(info, "format", facts.format());
    putIfKnown(info, "pages", facts.pages());
    putIfKnown(info, "filename", file.fileName());
    return info;
  }

  private static void putIfKnown(JsonObject info, String name, @Nullable Object value) {
    if (value != null) {
      info.put(name, value);
    }
  }

  /// Runs `on_success` and changes the asset as it says. The asset is stored by then, so a script
  /// that fails is told in the answer and undoes nothing.
  ///
  /// @param answer is changed along
  Asset succeeded(UploadRequest request, UploadParameters asked, Asset asset, JsonObject answer) {
    var script = asked.processing().onSuccess();
    if (script == null) {
      return asset;
    }
    try {
      var update = scripts.onSuccess(request.caller().cloud(), script, answer);
      var changed =
          catalog.update(asset.identity(), details -> changed(details, update)).orElse(asset);
      hook(answer, "on_success", new JsonObject().put("status", "ok"));
      return changed;
    } catch (RuntimeException e) {
      if (ErrorResponses.isOurFault(e)) {
        LOG.warn("on_success failed", e);
      }
      hook(
          answer,
          "on_success",
          new JsonObject().put("status", "failed").put("reason", ErrorResponses.publicMessage(e)));
      return asset;
    }
  }

  static void hook(JsonObject answer, String script, JsonObject outcome) {
    var hooks = answer.getJsonObject("hook_execution", new JsonObject());
    answer.put("hook_execution", hooks.put(script, outcome));
  }

  private static AssetDetails changed(AssetDetails details, JsonObject update) {
    var values = new Parameters.Builder();
    update.forEach(member -> ParameterValues.add(values, member.getKey(), member.getValue()));
    var parameters = values.build();
    var changed = details;
    if (update.containsKey("tags")) {
      changed = changed.withTags(List.copyOf(parameters.commaList("tags")));
    }
    if (update.containsKey("context")) {
      changed = changed.withContext(KeyValueList.parse(parameters.find("context").orElse("")));
    }
    return changed;
  }
}
