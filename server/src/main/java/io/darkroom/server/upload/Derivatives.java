package io.darkroom.server.upload;

import io.darkroom.server.upload.parameter.Shaping;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// What is made of an asset beside itself: eager files and breakpoints. Safe for concurrent use.
public final class Derivatives {
  private final Transformations transformations;
  private final EagerFiles eagerFiles;
  private final EagerQueue eagerQueue;
  private final Breakpoints breakpoints;

  public Derivatives(
      Transformations transformations,
      EagerFiles eagerFiles,
      EagerQueue eagerQueue,
      Breakpoints breakpoints) {
    this.transformations = transformations;
    this.eagerFiles = eagerFiles;
    this.eagerQueue = eagerQueue;
    this.breakpoints = breakpoints;
  }

  /// What is wanted, read and found to make sense.
  record Wanted(EagerList eager, boolean eagerIsAsync, List<Breakpoints.Wanted> breakpoints) {}

  /// @throws io.darkroom.transform.error.TransformException for what cannot be read
  Wanted read(CloudName cloud, Shaping asked) {
    var items = asked.eager().items();
    return new Wanted(
        items == null ? EagerList.NONE : EagerList.read(cloud, items, transformations),
        asked.eager().async(),
        breakpoints.read(cloud, asked.breakpoints()));
  }

  /// Makes what is wanted, or has it made, and tells it in the answer.
  void addTo(JsonObject answer, UploadRequest request, Asset asset, Wanted wanted) {
    var address = request.serverAddress();
    if (!wanted.eager().items().isEmpty()) {
      answer.put(
          "eager",
          wanted.eagerIsAsync()
              ? queued(answer, request, asset, wanted.eager())
              : eagerFiles.derive(asset, wanted.eager(), address));
    }
    if (!wanted.breakpoints().isEmpty()) {
      answer.put("responsive_breakpoints", breakpoints.find(asset, wanted.breakpoints(), address));
    }
  }

  private JsonArray queued(JsonObject answer, UploadRequest request, Asset asset, EagerList list) {
    var parameters = request.parameters();
    var urls = parameters.all("eager_notification_url");
    var batchId =
        eagerQueue.add(
            request, asset, list, urls.isEmpty() ? parameters.all("notification_url") : urls);
    answer.put("batch_id", batchId);
    return eagerFiles.pending(asset, list, batchId, request.serverAddress());
  }
}
