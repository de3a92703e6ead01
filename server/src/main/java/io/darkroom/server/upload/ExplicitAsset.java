package io.darkroom.server.upload;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.parameter.AddOns;
import io.darkroom.server.upload.parameter.UploadParameters;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.definition.MetadataFields;
import io.vertx.core.json.JsonObject;
import java.util.function.UnaryOperator;

/// `POST /v1_1/:cloud/:resource_type/explicit`: changes what is said of a stored asset, and derives
/// files of it. The asset of a remote address is fetched on first use. Upload API reference,
/// "explicit".
public final class ExplicitAsset implements SignedEndpoint {
  private final AddOns addOns;
  private final AssetCatalog catalog;
  private final MetadataFields metadataFields;
  private final FirstUse firstUse;
  private final Derivatives derivatives;
  private final UploadScripts scripts;
  private final UploadEvents events;
  private final AssetAnswer answers;

  public ExplicitAsset(
      AddOns addOns,
      AssetCatalog catalog,
      MetadataFields metadataFields,
      FirstUse firstUse,
      Derivatives derivatives,
      UploadScripts scripts,
      UploadEvents events,
      AssetAnswer answers) {
    this.addOns = addOns;
    this.catalog = catalog;
    this.metadataFields = metadataFields;
    this.firstUse = firstUse;
    this.derivatives = derivatives;
    this.scripts = scripts;
    this.events = events;
    this.answers = answers;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var target = AssetTarget.from(call, parameters);
    var publicId = parameters.require("public_id");
    addOns.check(parameters);
    if (parameters.find("eval").isPresent()) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("eval of explicit"));
    }
    if (parameters.flag("async", false)) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("async of explicit"));
    }
    var asked = UploadParameters.from(parameters);
    var wanted = derivatives.read(caller.cloud(), asked.shaping());
    var request =
        new UploadRequest(
            caller,
            true,
            new UploadTarget(target.resourceType(), target.type()),
            parameters,
            call.serverAddress(),
            call.requestId());
    var identity = target.identity(caller.cloud(), publicId);
    var metadata =
        MetadataValues.read(
            metadataFields.list(caller.cloud()),
            asked.description().metadata(),
            asked.description().clearInvalid());
    var asset = change(request, identity, details -> ChangedDetails.of(details, asked, metadata));
    var json = answers.of(asset, caller, call.serverAddress());
    json.remove("etag");
    json.remove("placeholder");
    if (asked.analysis().faces()) {
      json.put("faces", asset.details().attributes().get("face_coordinates"));
    }
    derivatives.addTo(json, request, asset, wanted);
    UploadAnswer.addDescription(json, scripts.succeeded(request, asked, asset, json));
    events.uploaded(request, json, null);
    return json;
  }

  private Asset change(
      UploadRequest request, AssetIdentity identity, UnaryOperator<AssetDetails> change) {
    var changed = catalog.update(identity, change);
    if (changed.isPresent()) {
      return changed.get();
    }
    var publicId = identity.publicId().value();
    switch (identity.type()) {
      case UPLOAD, PRIVATE, AUTHENTICATED, SPRITE, MULTI, TEXT, LIST, ASSET ->
          throw ApiException.notFound("Resource not found - " + publicId);
      case FETCH -> firstUse.fetch(request, identity);
      default -> throw unsupported(identity.type());
    }
    return catalog
        .update(identity, change)
        .orElseThrow(() -> ApiException.notFound("Resource not found - " + publicId));
  }

  private static ApiException unsupported(DeliveryType type) {
    return new ApiException(ApiProblem.BadRequest.unsupported("type " + type.wireName()));
  }
}
