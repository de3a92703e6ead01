package io.darkroom.server.auth;

import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Spool;

/// What calls of the API have in common: the cloud is told before a byte of the body is read, the
/// parameters are read, and the caller proves who they are. Safe for concurrent use.
public final class SignedEndpoints {
  private final ApiCredentials credentials;
  private final FormReader forms;
  private final Spool spool;

  public SignedEndpoints(ApiCredentials credentials, FormReader forms, Spool spool) {
    this.credentials = credentials;
    this.forms = forms;
    this.spool = spool;
  }

  /// The endpoint of a call that is answered with JSON.
  public Endpoint of(SignedEndpoint endpoint) {
    return ofDownload(
        (caller, parameters, call) -> Answer.json(200, endpoint.answer(caller, parameters, call)));
  }

  /// The endpoint of a call that may be answered with a file.
  public Endpoint ofDownload(SignedDownload download) {
    return call -> {
      credentials.requireCloud(call);
      try (var files = spool.begin()) {
        var parameters = forms.read(call, files).parameters();
        return download.answer(credentials.requireCaller(call, parameters), parameters, call);
      }
    };
  }
}
