package io.darkroom.server.observe;

import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.job.Jobs;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.blob.BlobStore;
import io.vertx.core.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /health` and `/health/ready`: whether this server can do its work, part by part. 200 when
/// it can, 503 when it cannot.
public final class HealthEndpoint implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(HealthEndpoint.class);

  private final AssetCatalog catalog;
  private final BlobStore blobs;
  private final Jobs jobs;
  private final ImageCheck images;
  private final String engine;
  private final String engineReason;

  /// @param engine the image engine's name
  /// @param engineReason why it is this one
  public HealthEndpoint(
      AssetCatalog catalog,
      BlobStore blobs,
      Jobs jobs,
      ImageCheck images,
      String engine,
      String engineReason) {
    this.catalog = catalog;
    this.blobs = blobs;
    this.jobs = jobs;
    this.images = images;
    this.engine = engine;
    this.engineReason = engineReason;
  }

  @Override
  public Answer answer(Call call) {
    var catalogOk = works("catalog", catalog::check);
    var storageOk = works("storage", blobs::check);
    var imagesOk = works("images", images::run);
    var ok = catalogOk && storageOk && imagesOk;
    var answer =
        new JsonObject()
            .put("status", word(ok))
            .put("catalog", word(catalogOk))
            .put("storage", word(storageOk))
            .put("images", word(imagesOk))
            .put("engine", engine)
            .put("engine_reason", engineReason);
    if (catalogOk) {
      answer.put("jobs", jobs());
    }
    return Answer.json(ok ? 200 : 503, answer).with("Cache-Control", "no-store");
  }

  private JsonObject jobs() {
    var counts = jobs.counts();
    return new JsonObject()
        .put("waiting", counts.waiting())
        .put("dead", counts.dead())
        .put("given_up_since_start", jobs.givenUp());
  }

  private static boolean works(String part, Runnable check) {
    try {
      check.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("{} does not work", part, e);
      return false;
    }
  }

  private static String word(boolean ok) {
    return ok ? "ok" : "failed";
  }
}
