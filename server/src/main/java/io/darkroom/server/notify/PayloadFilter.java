package io.darkroom.server.notify;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import io.vertx.core.json.JsonObject;

/// JSONLogic rules over the body of a notification. Safe for concurrent use.
public final class PayloadFilter {

  private PayloadFilter() {}

  /// Whether a body is wanted.
  ///
  /// @param rule JSON
  /// @throws IllegalArgumentException when the rule cannot be read or applied
  public static boolean accepts(String rule, JsonObject body) {
    try {
      // it keeps what it has parsed, and is made anew so as not to keep it for ever
      return JsonLogic.truthy(new JsonLogic().apply(rule, new JsonObject(body.encode()).getMap()));
    } catch (JsonLogicException | RuntimeException e) {
      throw new IllegalArgumentException("JSONLogic cannot be applied: " + e.getMessage(), e);
    }
  }
}
