package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedDownload;
import io.darkroom.server.delivery.AssetFiles;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.VersionId;

/// `GET /v1_1/:cloud/download_backup`: the file of a version that is kept, of an asset that may be
/// replaced or deleted since, by a signed link that works for a while.
public final class DownloadBackup implements SignedDownload {
  private final AssetCatalog catalog;
  private final AssetFiles files;

  public DownloadBackup(AssetCatalog catalog, AssetFiles files) {
    this.catalog = catalog;
    this.files = files;
  }

  @Override
  public Answer answer(Caller caller, Parameters parameters, Call call) {
    var asset = parameters.require("asset_id");
    var version = parameters.require("version_id");
    var backup =
        AssetId.findIn(asset)
            .flatMap(id ->
                VersionId.findIn(version)
                    .flatMap(kept -> catalog.findBackup(caller.cloud(), id, kept)))
            .orElseThrow(() -> ApiException.notFound("Resource not found - " + asset));
    var file = files.find(backup);
    return file.answer(file.named(backup.identity().publicId().lastElement()));
  }
}
