package io.darkroom.server.upload;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.auth.Caller;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;

/// `POST /v1_1/:cloud/:resource_type/upload`: stores an asset.
public final class UploadEndpoint implements Endpoint {
  private final ApiCredentials credentials;
  private final FormReader forms;
  private final Spool spool;
  private final UploadAsset uploadAsset;

  public UploadEndpoint(
      ApiCredentials credentials, FormReader forms, Spool spool, UploadAsset uploadAsset) {
    this.credentials = credentials;
    this.forms = forms;
    this.spool = spool;
    this.uploadAsset = uploadAsset;
  }

  @Override
  public Answer answer(Call call) {
    credentials.requireCloud(call); // before a byte of the body is read
    try (var files = spool.begin()) {
      var form = forms.read(call, files);
      var caller = requireCaller(call, form.parameters());
      var request =
          new UploadRequest(
              caller,
              UploadTarget.from(call.pathParameter("resource_type"), form.parameters()),
              form.parameters(),
              call.serverAddress(),
              call.requestId());
      return Answer.json(200, uploadAsset.upload(request, file(form)));
    }
  }

  /// Without a signature the call counts as an unsigned upload, which needs a preset.
  private Caller requireCaller(Call call, Parameters parameters) {
    return credentials
        .findCaller(call, parameters)
        .orElseThrow(() ->
            ApiException.badRequest(
                parameters.find("upload_preset").isEmpty()
                    ? "Upload preset must be specified when using unsigned upload"
                    : "Upload preset not found"));
  }

  private static SpooledFile file(FormReader.Form form) {
    for (var part : form.files()) {
      if (part.field().equals("file")) {
        return part.file();
      }
    }
    if (form.parameters().find("file").isPresent()) {
      throw ApiException.badRequest(
          "Parameter file is supported as an uploaded file only; this server does not fetch addresses");
    }
    throw new ApiException(ApiProblem.BadRequest.missing("file"));
  }
}
