package io.darkroom.server.upload;

import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.DeliveryUrls.Variant;
import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.delivery.OpenOriginal;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.ErrorResponses;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.plan.OutputRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Derives what an upload asked for, into the very files that the addresses in the answer deliver.
/// All of a list come from one copy of the original, whose header is read once. Safe for concurrent
/// use.
public final class EagerFiles {
  private static final Logger LOG = LoggerFactory.getLogger(EagerFiles.class);

  private final TransformEngine engine;
  private final Derivation derivation;
  private final DeliveryUrls urls;

  public EagerFiles(TransformEngine engine, Derivation derivation, DeliveryUrls urls) {
    this.engine = engine;
    this.derivation = derivation;
    this.urls = urls;
  }

  /// Derives every item. One that cannot be made says so in its place and holds up no other. Upload
  /// API reference, "eager[] item".
  JsonArray derive(Asset asset, EagerList list, String serverAddress) {
    var array = new JsonArray();
    try (var original = derivation.open(asset)) {
      for (var item : list.items()) {
        array.add(derive(original, item, serverAddress));
      }
    }
    return array;
  }

  private JsonObject derive(OpenOriginal original, EagerList.Item item, String serverAddress) {
    var json = new JsonObject().put("transformation", item.text());
    try {
      return json.mergeIn(made(original, item, serverAddress));
    } catch (RuntimeException e) {
      if (ErrorResponses.isOurFault(e)) {
        LOG.warn("an eager transformation failed", e);
      }
      return json.put("status", "failed").put("reason", ErrorResponses.publicMessage(e));
    }
  }

  private JsonObject made(OpenOriginal original, EagerList.Item item, String serverAddress) {
    var asset = original.asset();
    var resourceType = asset.identity().resourceType();
    if (resourceType != ResourceType.IMAGE) {
      throw new ApiException(
          ApiProblem.BadRequest.unsupported("eager for resource_type " + resourceType.wireName()));
    }
    var format =
        engine.outputFormat(
            item.transformation(),
            original.facts(),
            item.format() == null ? OutputRequest.STORED : OutputRequest.of(item.format()));
    var request = OutputRequest.of(format);
    if (engine.isStored(item.transformation(), original.facts().format(), request)) {
      var file = asset.current().file();
      return new JsonObject()
          .put("width", file.width())
          .put("height", file.height())
          .put("bytes", file.bytes())
          .put("format", file.format())
          .put("url", urls.http(asset, serverAddress))
          .put("secure_url", urls.https(asset, serverAddress));
    }
    var file = original.derive(item.transformation(), request);
    var variant = new Variant(item.transformation().canonical(), file.format());
    return new JsonObject()
        .put("width", file.width())
        .put("height", file.height())
        .put("bytes", file.bytes())
        .put("format", file.format())
        .put("url", urls.http(asset, variant, serverAddress))
        .put("secure_url", urls.https(asset, variant, serverAddress));
  }

  /// The list as it is told while it is still being worked on.
  JsonArray pending(Asset asset, EagerList list, String batchId, String serverAddress) {
    var array = new JsonArray();
    for (var item : list.items()) {
      var format =
          item.format() == null ? asset.current().file().format() : item.format().extension();
      var variant = new Variant(item.transformation().canonical(), format);
      array.add(
          new JsonObject()
              .put("transformation", item.text())
              .put("status", "processing")
              .put("batch_id", batchId)
              .put("url", urls.http(asset, variant, serverAddress))
              .put("secure_url", urls.https(asset, variant, serverAddress)));
    }
    return array;
  }
}
