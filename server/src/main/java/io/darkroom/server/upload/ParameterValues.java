package io.darkroom.server.upload;

import io.darkroom.server.http.Parameters;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parameters that were kept or made as JSON, as if they had been sent.
final class ParameterValues {
  private ParameterValues() {}

  /// A list becomes several values; an object inside becomes its text.
  static void add(Parameters.Builder parameters, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case JsonArray array -> array.forEach(element -> addOne(parameters, name, element));
      case List<?> list -> list.forEach(element -> addOne(parameters, name, element));
      default -> addOne(parameters, name, value);
    }
  }

  private static void addOne(Parameters.Builder parameters, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case JsonArray array -> parameters.add(name, array.encode());
      case JsonObject object -> parameters.add(name, object.encode());
      case List<?> list -> parameters.add(name, new JsonArray(list).encode());
      case Map<?, ?> map -> {
        var object = new JsonObject();
        map.forEach((key, member) -> object.put(key.toString(), member));
        parameters.add(name, object.encode());
      }
      default -> parameters.add(name, value.toString());
    }
  }
}
