package io.darkroom.server.archive;

import io.darkroom.server.asset.AssetNews;
import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedDownload;
import io.darkroom.server.delivery.AssetFile;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetTarget;
import io.vertx.core.json.JsonObject;

/// `/v1_1/:cloud/:resource_type/generate_archive`: many assets in one file, which becomes an asset
/// itself, or is sent while it is made, or both.
public final class GenerateArchive implements SignedDownload {
  private final Archives archives;
  private final StoredArchives stored;
  private final AssetNews news;

  public GenerateArchive(Archives archives, StoredArchives stored, AssetNews news) {
    this.archives = archives;
    this.stored = stored;
    this.news = news;
  }

  @Override
  public Answer answer(Caller caller, Parameters parameters, Call call) {
    if (parameters.flag("async", false)) {
      throw new ApiException(ApiProblem.BadRequest.unsupported("async"));
    }
    var request = ArchiveRequest.from(parameters);
    var selection =
        archives.select(
            caller.cloud(),
            call.pathParameter("resource_type"),
            AssetTarget.deliveryType(parameters.find("type").orElse("upload")),
            Selectors.from(parameters));
    var archive = archives.prepare(request, selection);
    return switch (request.mode()) {
      case CREATE -> Answer.json(200, create(caller, archive, selection, parameters, call));
      case DOWNLOAD -> download(archive);
      case CREATE_AND_DOWNLOAD -> {
        create(caller, archive, selection, parameters, call);
        yield download(archive);
      }
    };
  }

  private JsonObject create(
      Caller caller, Archive archive, Selection selection, Parameters parameters, Call call) {
    var json = stored.create(caller, archive, selection, call.serverAddress());
    news.archived(json, caller, parameters, call);
    return json;
  }

  static Answer download(Archive archive) {
    var format = archive.request().format();
    return new AssetFile(
            format.mediaType(), format.extension(), new Answer.Body.Streamed(archive::writeTo))
        .answer(archive.request().fileName());
  }
}
