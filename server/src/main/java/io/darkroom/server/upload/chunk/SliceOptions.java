package io.darkroom.server.upload.chunk;

import io.darkroom.server.http.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parameters of a call as they are kept between slices. What proved the call is not kept.
final class SliceOptions {
  private static final Set<String> NOT_KEPT = Set.of("api_key", "file", "signature", "timestamp");

  private SliceOptions() {}

  static Map<String, Object> of(Parameters parameters) {
    var options = new LinkedHashMap<String, Object>();
    parameters
        .values()
        .forEach((name, values) -> {
          if (!NOT_KEPT.contains(name)) {
            options.put(name, List.copyOf(values));
          }
        });
    return options;
  }

  /// The parameters of the first slice, and over them those of the last.
  static Parameters overlaid(Map<String, Object> first, Parameters last) {
    var base = new Parameters.Builder();
    first.forEach((name, values) -> {
      if (values instanceof List<?> list) {
        list.forEach(value -> base.add(name, value.toString()));
      }
    });
    return base.overlay(last).build();
  }
}
