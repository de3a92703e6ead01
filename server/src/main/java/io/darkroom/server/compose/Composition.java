package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import io.vertx.core.json.JsonObject;

/// Something that one call makes of many pictures or pages. Runs on a virtual thread and may block.
/// Safe for concurrent use.
public interface Composition {
  /// As jobs and notifications call it; never changes.
  String name();

  /// Makes and stores it.
  ///
  /// @param serverAddress by which the client reached us
  /// @return the answer, which is also the body of the notification
  JsonObject create(Caller caller, Parameters parameters, String serverAddress);

  /// Makes it for the caller alone.
  ///
  /// @throws ApiException when it cannot be had so
  default Answer download(Caller caller, Parameters parameters) {
    throw new ApiException(ApiProblem.BadRequest.unsupported("mode download"));
  }
}
