package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of `responsive_breakpoints`. Upload API reference, "responsive_breakpoints".
///
/// @param store whether the files are kept, or only measured
/// @param transformation applied before scaling, possibly with a format as last element; null for
///   none
/// @param format of the files; null for the picture's own
/// @param minWidth pixels
/// @param maxWidth pixels
/// @param bytesStep wanted difference in size between neighbors
/// @param maxImages how many widths at most
public record BreakpointRequest(
    boolean store,
    @Nullable String transformation,
    @Nullable String format,
    int minWidth,
    int maxWidth,
    int bytesStep,
    int maxImages) {
  private static final int MAX_IMAGES = 200;
  private static final int MAX_ENTRIES = 20;

  static List<BreakpointRequest> parse(List<String> values) {
    var requests = new ArrayList<BreakpointRequest>();
    try {
      for (var value : values) {
        var array =
            value.stripLeading().startsWith("[")
                ? new JsonArray(value)
                : JsonArray.of(new JsonObject(value));
        for (var i = 0; i < array.size(); i++) {
          requests.add(from(array.getJsonObject(i)));
        }
      }
    } catch (DecodeException | ClassCastException | NullPointerException _) {
      throw invalid(String.join(",", values), "a JSON array of objects");
    }
    if (requests.size() > MAX_ENTRIES) {
      throw invalid(requests.size() + " entries", "at most " + MAX_ENTRIES);
    }
    return List.copyOf(requests);
  }

  private static BreakpointRequest from(JsonObject json) {
    if (!json.containsKey("create_derived")) {
      throw new ApiException(
          ApiProblem.BadRequest.missing("responsive_breakpoints.create_derived"));
    }
    var request =
        new BreakpointRequest(
            flag(json.getValue("create_derived")),
            json.getString("transformation"),
            json.getString("format"),
            number(json, "min_width", 50, 1, 10_000),
            number(json, "max_width", 1000, 1, 10_000),
            number(json, "bytes_step", 20_000, 1, Integer.MAX_VALUE),
            number(json, "max_images", 20, 2, MAX_IMAGES));
    if (request.minWidth() > request.maxWidth()) {
      throw invalid(json.encode(), "a min_width that is not above max_width");
    }
    return request;
  }

  private static boolean flag(@Nullable Object value) {
    return switch (String.valueOf(value)) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw invalid("create_derived " + value, "true or false");
    };
  }

  private static int number(JsonObject json, String name, int standard, int least, int most) {
    var value = json.getValue(name, standard);
    try {
      var number = Integer.parseInt(value.toString());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw invalid(name + " " + value, "a whole number from " + least + " to " + most);
  }

  private static ApiException invalid(String value, String expected) {
    return new ApiException(
        ApiProblem.BadRequest.invalid("responsive_breakpoints", value, expected));
  }
}
