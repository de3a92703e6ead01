package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedDownload;
import io.darkroom.server.delivery.AssetFile;
import io.darkroom.server.delivery.AssetFiles;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.plan.OutputRequest;
import org.jspecify.annotations.Nullable;

/// `GET /v1_1/:cloud/:resource_type/download`: the file of an asset, protected or not, by a signed
/// link that works for a while.
public final class DownloadAsset implements SignedDownload {
  private final AssetCatalog catalog;
  private final AssetFiles files;

  public DownloadAsset(AssetCatalog catalog, AssetFiles files) {
    this.catalog = catalog;
    this.files = files;
  }

  @Override
  public Answer answer(Caller caller, Parameters parameters, Call call) {
    var id = parameters.require("public_id");
    var asset =
        AssetTarget.from(call, parameters)
            .findIdentity(caller.cloud(), id)
            .flatMap(catalog::findAsset)
            .orElseThrow(() -> ApiException.notFound("Resource not found - " + id));
    var wish = files.wish(parameters.find("transformation").orElse(""), request(asset, parameters));
    var file = files.find(asset, wish, true);
    return file.answer(attachmentName(parameters, asset, file));
  }

  /// The stored format asks for nothing.
  private static OutputRequest request(Asset asset, Parameters parameters) {
    var format = parameters.find("format");
    return format.isEmpty() || asset.identity().resourceType() == ResourceType.RAW
        ? OutputRequest.STORED
        : OutputRequest.ofExtension(format.get());
  }

  /// The parameter `attachment` is a flag or a name.
  private static @Nullable String attachmentName(
      Parameters parameters, Asset asset, AssetFile file) {
    var attachment = parameters.find("attachment").orElse("0");
    var asked = parameters.find("target_filename");
    if (asked.isEmpty() && (attachment.equals("0") || attachment.equals("false"))) {
      return null;
    }
    var isFlag = attachment.equals("1") || attachment.equals("true");
    var id = asset.identity().publicId().lastElement();
    var name = asked.orElse(isFlag || attachment.equals("0") ? id : attachment);
    return file.named(name);
  }
}
