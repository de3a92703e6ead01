package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.server.upload.MetadataValues;
import io.darkroom.server.upload.parameter.KeyValueList;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.definition.MetadataFields;
import io.vertx.core.json.JsonObject;

/// `POST /v1_1/:cloud/:resource_type/metadata`: changes the structured metadata of several assets.
public final class ChangeMetadata implements SignedEndpoint {
  private final AssetCatalog catalog;
  private final MetadataFields fields;

  public ChangeMetadata(AssetCatalog catalog, MetadataFields fields) {
    this.catalog = catalog;
    this.fields = fields;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var target = AssetTarget.from(call, parameters);
    var values =
        MetadataValues.read(
            fields.list(caller.cloud()),
            KeyValueList.parseMetadata(parameters.require("metadata")),
            parameters.flag("clear_invalid", false));
    var identities = BulkChange.identities(caller.cloud(), target, PublicIds.from(parameters));
    return BulkChange.answer(
        catalog.updateAll(
            identities, details -> details.withMetadata(values.onto(details.metadata()))));
  }
}
