package io.darkroom.server.archive;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedDownload;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.DeliveryType;
import java.util.List;

/// `GET /v1_1/:cloud/:resource_type/download_tag.zip`: every asset of a tag, the older way to ask
/// for an archive.
public final class DownloadTag implements SignedDownload {
  private final Archives archives;

  public DownloadTag(Archives archives) {
    this.archives = archives;
  }

  @Override
  public Answer answer(Caller caller, Parameters parameters, Call call) {
    var tag = parameters.require("tag");
    var selectors = new Selectors(List.of(), List.of(), List.of(tag), List.of());
    var request =
        new ArchiveRequest(
            ArchiveRequest.Mode.DOWNLOAD,
            ArchiveFormat.ZIP,
            List.of(parameters.find("transformation").orElse("")),
            new Naming(false, true, true, false),
            false,
            false,
            tag.replace('/', '_'),
            "",
            List.of());
    var selection =
        archives.select(
            caller.cloud(), call.pathParameter("resource_type"), DeliveryType.UPLOAD, selectors);
    return GenerateArchive.download(archives.prepare(request, selection));
  }
}
