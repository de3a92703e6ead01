package io.darkroom.server.upload;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.upload.chunk.ChunkedUploads;
import io.darkroom.server.upload.chunk.ContentRange;
import io.darkroom.server.upload.chunk.RequestFileName;
import io.darkroom.server.upload.chunk.Slice;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.storage.asset.DeliveryType;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stores an asset: `POST` of a form, or `PUT` of the file itself with its parameters in the query.
public final class UploadEndpoint implements Endpoint {
  private final ApiCredentials credentials;
  private final FormReader forms;
  private final Spool spool;
  private final UploadRequests requests;
  private final FileSources sources;
  private final ChunkedUploads chunkedUploads;
  private final UploadAsset uploadAsset;
  private final AsyncUploads asyncUploads;
  private final BrowserAnswers browsers;

  public UploadEndpoint(
      ApiCredentials credentials,
      FormReader forms,
      Spool spool,
      UploadRequests requests,
      FileSources sources,
      ChunkedUploads chunkedUploads,
      UploadAsset uploadAsset,
      AsyncUploads asyncUploads,
      BrowserAnswers browsers) {
    this.credentials = credentials;
    this.forms = forms;
    this.spool = spool;
    this.requests = requests;
    this.sources = sources;
    this.chunkedUploads = chunkedUploads;
    this.uploadAsset = uploadAsset;
    this.asyncUploads = asyncUploads;
    this.browsers = browsers;
  }

  /// The same at an address that names the delivery type.
  public Endpoint ofType(DeliveryType type) {
    return call -> answer(call, type);
  }

  @Override
  public Answer answer(Call call) {
    return answer(call, null);
  }

  private Answer answer(Call call, @Nullable DeliveryType typeOfPath) {
    credentials.requireCloud(call); // before a byte of the body is read
    try (var files = spool.begin()) {
      if (call.method().equals(HttpMethod.PUT)) {
        var parameters = forms.readQuery(call);
        return browsers.answer(
            call,
            parameters,
            () -> {
              var request = requests.of(call, typeOfPath, parameters);
              return made(request, sources.receive(call, files));
            });
      }
      var form = forms.read(call, files);
      return browsers.answer(
          call,
          form.parameters(),
          () -> upload(call, requests.of(call, typeOfPath, form.parameters()), form, files));
    }
  }

  private JsonObject upload(
      Call call, UploadRequest request, FormReader.Form form, Spool.Request files) {
    var range = Slice.findRange(call);
    if (range.isEmpty()) {
      return AsyncUploads.isAsked(request)
          ? asyncUploads.begin(request, form, files)
          : uploadAsset.upload(request, sources.obtain(form, files));
    }
    var slice =
        new Slice(
            request.caller().cloud(),
            request.caller().apiKey().key() + ":" + uploadId(call, range.get()),
            call.pathParameters().getOrDefault("resource_type", "auto"),
            form.parameters().find("public_id").orElse(null),
            request.parameters(),
            range.get(),
            RequestFileName.named(sources.obtainSlice(form), call));
    return chunkedUploads.take(
        slice, files, (parameters, file) -> made(request.with(parameters), file));
  }

  private JsonObject made(UploadRequest request, SpooledFile file) {
    return AsyncUploads.isAsked(request)
        ? asyncUploads.begin(request, file)
        : uploadAsset.upload(request, file);
  }

  /// What slices of one file have in common; a file in one piece needs nothing.
  private static String uploadId(Call call, ContentRange range) {
    return Slice.findUploadId(call)
        .or(() -> range.isWhole() ? Optional.of("whole") : Optional.empty())
        .orElseThrow(() -> ApiException.badRequest("Missing required header X-Unique-Upload-Id"));
  }
}
