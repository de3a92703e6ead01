package io.darkroom.server.upload;

import io.darkroom.server.job.JobOutcome;
import io.darkroom.server.job.JobWork;
import io.darkroom.server.job.Jobs;
import io.darkroom.server.notify.Notification;
import io.darkroom.server.notify.Notifications;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.RandomHex;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// Derives eager files in the background, as often as needed, and tells when they are done. Upload
/// API reference, "eager_async". Safe for concurrent use.
public final class EagerQueue {
  private final Jobs jobs;
  private final AssetCatalog catalog;
  private final Transformations transformations;
  private final EagerFiles files;
  private final Notifications notifications;

  public EagerQueue(
      Jobs jobs,
      AssetCatalog catalog,
      Transformations transformations,
      EagerFiles files,
      Notifications notifications) {
    this.jobs = jobs;
    this.catalog = catalog;
    this.transformations = transformations;
    this.files = files;
    this.notifications = notifications;
  }

  /// The work to be started with the queue.
  public JobWork<?> work() {
    return new JobWork<>(EagerJob.KIND, this::run);
  }

  /// Takes a list; it is durable on return.
  ///
  /// @param callUrls who is told when it is done
  /// @return the name of the work
  String add(UploadRequest request, Asset asset, EagerList list, List<String> callUrls) {
    var batchId = request.parameters().find("batch_id").orElseGet(RandomHex::next);
    jobs.enqueue(
        EagerJob.KIND,
        new EagerJob(
            request.caller().cloud(),
            asset.id(),
            asset.current().id(),
            list.items().stream().map(EagerList.Item::text).toList(),
            request.serverAddress(),
            callUrls,
            request.caller().apiKey().key(),
            request.requestId(),
            batchId));
    return batchId;
  }

  private JobOutcome run(EagerJob job) {
    var asset = catalog.findAssetById(job.cloud(), job.asset());
    if (asset.isEmpty() || !asset.get().current().id().equals(job.version())) {
      return JobOutcome.DONE; // deleted or replaced meanwhile
    }
    var list = EagerList.read(job.cloud(), job.items(), transformations);
    var eager = files.derive(asset.get(), list, job.serverAddress());
    notifications.publish(
        new Notification(
            job.cloud(),
            "eager",
            new JsonObject()
                .put("batch_id", job.batchId())
                .put("asset_id", asset.get().id().value())
                .put("public_id", asset.get().identity().publicId().value())
                .put("eager", eager),
            job.callUrls(),
            job.apiKey(),
            job.requestId()));
    return JobOutcome.DONE;
  }
}
