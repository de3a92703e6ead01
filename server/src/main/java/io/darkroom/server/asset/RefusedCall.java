package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.vertx.core.json.JsonObject;

/// A call of the reference that asks for work this server does not do.
///
/// @param name as clients know it
public record RefusedCall(String name) implements SignedEndpoint {
  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    throw ApiException.badRequest(name + " is not supported by this server");
  }
}
