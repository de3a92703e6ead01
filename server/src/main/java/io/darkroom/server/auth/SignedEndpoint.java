package io.darkroom.server.auth;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.vertx.core.json.JsonObject;

/// One call of the API by a caller who is known: from its parameters to the JSON of its answer.
/// [SignedEndpoints] makes it an endpoint.
///
/// Runs on a virtual thread and may block. Safe for concurrent use.
@FunctionalInterface
public interface SignedEndpoint {
  /// @throws ApiException and the exceptions of storage and engine
  JsonObject answer(Caller caller, Parameters parameters, Call call);
}
