package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody marked in a picture, in its pixels. Null where nothing is said. Upload API
/// reference, "Coordinates".
///
/// @param faces rectangles: left, top, width, height
/// @param custom rectangles: left, top, width, height
/// @param regions points by name: two for a rectangle, more for a polygon
public record Marks(
    @Nullable List<List<Long>> faces,
    @Nullable List<List<Long>> custom,
    @Nullable Map<String, List<List<Long>>> regions) {
  private static final Pattern RECTANGLE =
      Pattern.compile("\\s*-?\\d{1,9}(\\s*,\\s*-?\\d{1,9}){3}\\s*");
  private static final Pattern REGION_NAME = Pattern.compile("[A-Za-z0-9_-]+");

  static Marks from(Parameters parameters) {
    return new Marks(
        rectangles(parameters, "face_coordinates"),
        rectangles(parameters, "custom_coordinates"),
        parameters.find("regions").map(Marks::regions).orElse(null));
  }

  private static @Nullable List<List<Long>> rectangles(Parameters parameters, String name) {
    if (parameters.find(name).isEmpty()) {
      return null;
    }
    var rectangles = new ArrayList<List<Long>>();
    for (var text : String.join("|", parameters.all(name)).split("\\|")) {
      if (!RECTANGLE.matcher(text).matches()) {
        throw new ApiException(ApiProblem.BadRequest.invalid(name, text, "x,y,w,h|x,y,w,h|…"));
      }
      rectangles.add(Arrays.stream(text.split(",")).map(String::strip).map(Long::valueOf).toList());
    }
    return List.copyOf(rectangles);
  }

  private static Map<String, List<List<Long>>> regions(String text) {
    try {
      var regions = new LinkedHashMap<String, List<List<Long>>>();
      for (var entry : new JsonObject(text)) {
        if (!REGION_NAME.matcher(entry.getKey()).matches()
            || !(entry.getValue() instanceof JsonArray points)
            || points.size() < 2) {
          throw invalidRegions(text);
        }
        regions.put(
            entry.getKey(), points.stream().map(point -> point((JsonArray) point)).toList());
      }
      return Collections.unmodifiableMap(regions);
    } catch (DecodeException | ClassCastException | IndexOutOfBoundsException _) {
      throw invalidRegions(text);
    }
  }

  private static List<Long> point(JsonArray point) {
    return List.of(number(point.getValue(0)), number(point.getValue(1)));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static ApiException invalidRegions(String text) {
    return new ApiException(
        ApiProblem.BadRequest.invalid(
            "regions", text, "{\"name\":[[x,y],[x,y],…]} with names of A-Z a-z 0-9 _ -"));
  }

  /// The same with every side cut to the picture's, as uploads do. Not to what is left of the
  /// picture beside the corner: Upload API reference, "Coordinates".
  public Marks clippedTo(long width, long height) {
    return new Marks(clipped(faces, width, height), clipped(custom, width, height), regions);
  }

  private static @Nullable List<List<Long>> clipped(
      @Nullable List<List<Long>> rectangles, long width, long height) {
    return rectangles == null
        ? null
        : rectangles.stream()
            .map(r ->
                List.of(r.get(0), r.get(1), Math.min(r.get(2), width), Math.min(r.get(3), height)))
            .toList();
  }
}
