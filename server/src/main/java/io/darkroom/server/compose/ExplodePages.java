package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.DeliveryUrls.Variant;
import io.darkroom.server.delivery.Derivation;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.plan.OutputRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.regex.Pattern;

/// `POST /v1_1/:cloud/image/explode`: makes a derived picture of every page of one, in the
/// background.
public final class ExplodePages implements SignedEndpoint, Composition {
  private static final Pattern ALL_PAGES = Pattern.compile("(?<=^|[,/])pg_all(?=$|[,/])");

  private final AssetCatalog catalog;
  private final TransformEngine engine;
  private final Derivation derivation;
  private final DeliveryUrls urls;
  private final BackgroundCompositions background;

  public ExplodePages(
      AssetCatalog catalog,
      TransformEngine engine,
      Derivation derivation,
      DeliveryUrls urls,
      BackgroundCompositions background) {
    this.catalog = catalog;
    this.engine = engine;
    this.derivation = derivation;
    this.urls = urls;
    this.background = background;
  }

  @Override
  public String name() {
    return "explode";
  }

  /// What cannot be done is told at once.
  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    requireAsset(caller.cloud(), parameters);
    engine.read(page(transformation(parameters), 1));
    request(parameters);
    return background.enqueue(this, caller, parameters, call);
  }

  @Override
  public JsonObject create(Caller caller, Parameters parameters, String serverAddress) {
    var asset = requireAsset(caller.cloud(), parameters);
    var transformation = transformation(parameters);
    var pages = Objects.requireNonNullElse(asset.current().file().pages(), 1);
    var infos = new JsonArray();
    for (var page = 1; page <= pages; page++) {
      infos.add(derive(asset, page(transformation, page), parameters, serverAddress));
    }
    return new JsonObject()
        .put("pages", pages)
        .put("image_infos", infos)
        .put("asset_id", asset.id().value())
        .put("public_id", asset.identity().publicId().value());
  }

  private JsonObject derive(
      Asset asset, String transformation, Parameters parameters, String serverAddress) {
    var read = engine.read(transformation);
    var file = derivation.derive(asset, read, request(parameters)).file();
    var variant = new Variant(read.canonical(), file.format());
    return new JsonObject()
        .put("bytes", file.bytes())
        .put("url", urls.http(asset, variant, serverAddress))
        .put("secure_url", urls.https(asset, variant, serverAddress));
  }

  private Asset requireAsset(CloudName cloud, Parameters parameters) {
    var id = parameters.require("public_id");
    var type = AssetTarget.deliveryType(parameters.find("type").orElse("upload"));
    return new AssetTarget(ResourceType.IMAGE, type)
        .findIdentity(cloud, id)
        .flatMap(catalog::findAsset)
        .orElseThrow(() -> ApiException.notFound("Resource not found - " + id));
  }

  private static OutputRequest request(Parameters parameters) {
    return OutputRequest.ofExtension(parameters.find("format").orElse("png"));
  }

  private static String transformation(Parameters parameters) {
    var transformation = parameters.require("transformation");
    if (!ALL_PAGES.matcher(transformation).find()) {
      throw ApiException.badRequest(
          "Invalid value " + transformation + " for parameter transformation: expected pg_all");
    }
    return transformation;
  }

  private static String page(String transformation, int number) {
    return ALL_PAGES.matcher(transformation).replaceAll("pg_" + number);
  }
}
