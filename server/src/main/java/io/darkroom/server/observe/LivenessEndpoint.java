package io.darkroom.server.observe;

import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import io.vertx.core.json.JsonObject;

/// `GET /health/live`: whether this process still answers at all. It looks at nothing else, so that
/// a lost database does not get every node restarted.
public final class LivenessEndpoint implements Endpoint {
  @Override
  public Answer answer(Call call) {
    return Answer.json(200, new JsonObject().put("status", "ok")).with("Cache-Control", "no-store");
  }
}
