package io.darkroom.server.upload;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.storage.asset.DeliveryType;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stores an asset: `POST` of a form, or `PUT` of the file itself with its parameters in the query.
public final class UploadEndpoint implements Endpoint {
  private final ApiCredentials credentials;
  private final FormReader forms;
  private final Spool spool;
  private final UploadRequests requests;
  private final FileSources sources;
  private final UploadAsset uploadAsset;
  private final BrowserAnswers browsers;

  public UploadEndpoint(
      ApiCredentials credentials,
      FormReader forms,
      Spool spool,
      UploadRequests requests,
      FileSources sources,
      UploadAsset uploadAsset,
      BrowserAnswers browsers) {
    this.credentials = credentials;
    this.forms = forms;
    this.spool = spool;
    this.requests = requests;
    this.sources = sources;
    this.uploadAsset = uploadAsset;
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
            () -> upload(call, typeOfPath, parameters, () -> sources.receive(call, files)));
      }
      var form = forms.read(call, files);
      return browsers.answer(
          call,
          form.parameters(),
          () -> upload(call, typeOfPath, form.parameters(), () -> sources.obtain(form, files)));
    }
  }

  private JsonObject upload(
      Call call,
      @Nullable DeliveryType typeOfPath,
      Parameters parameters,
      Supplier<SpooledFile> file) {
    var request = requests.of(call, typeOfPath, parameters);
    return uploadAsset.upload(request, file.get());
  }
}
