package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.KnownRegions;
import io.darkroom.transform.plan.Region;
import io.darkroom.transform.plan.StoredFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What the catalog knows of a picture that may decide what a transformation makes of it, in the
/// engine's words.
final class KnownFacts {
  private KnownFacts() {}

  static StoredFacts of(Asset asset) {
    var details = asset.details();
    var attributes = details.attributes();
    var faces = attributes.get("face_coordinates");
    var metadata = new HashMap<String, AssetFacts.Field>();
    details.metadata().forEach((name, value) -> metadata.put(name, field(value)));
    return new StoredFacts(
        new KnownRegions(
            faces == null ? null : rectangles(faces),
            rectangles(attributes.get("custom_coordinates")),
            named(attributes.get("regions"))),
        new HashSet<>(details.tags()),
        details.context(),
        metadata,
        asset.identity().publicId().value());
  }

  private static AssetFacts.Field field(Object value) {
    return switch (value) {
      case Long number -> new AssetFacts.Field.Numeric(number);
      case List<?> choices ->
          new AssetFacts.Field.Choices(
              new HashSet<>(choices.stream().map(String::valueOf).toList()));
      default -> new AssetFacts.Field.Text(String.valueOf(value));
    };
  }

  /// Rectangles of left, top, width and height; those without an area are left out.
  private static List<Region> rectangles(@Nullable Object value) {
    return points(value).stream()
        .filter(numbers -> numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0)
        .map(numbers -> region(numbers[0], numbers[1], numbers[2], numbers[3]))
        .toList();
  }

  /// The rectangles around the points of each region.
  private static Map<String, Region> named(@Nullable Object value) {
    var named = new HashMap<String, Region>();
    if (value instanceof Map<?, ?> regions) {
      regions.forEach((name, corners) -> {
        var points = points(corners).stream().filter(point -> point.length == 2).toList();
        if (!points.isEmpty()) {
          named.put(String.valueOf(name), around(points));
        }
      });
    }
    return named;
  }

  private static Region around(List<long[]> points) {
    var across = points.stream().mapToLong(point -> point[0]).summaryStatistics();
    var down = points.stream().mapToLong(point -> point[1]).summaryStatistics();
    return region(
        across.getMin(),
        down.getMin(),
        Math.max(1, across.getMax() - across.getMin()),
        Math.max(1, down.getMax() - down.getMin()));
  }

  private static Region region(long x, long y, long width, long height) {
    return new Region(whole(x), whole(y), whole(width), whole(height));
  }

  private static int whole(long number) {
    return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static List<long[]> points(@Nullable Object value) {
    return value instanceof List<?> lists
        ? lists.stream()
            .filter(List.class::isInstance)
            .map(list -> ((List<?>) list).stream().flatMapToLong(KnownFacts::number).toArray())
            .toList()
        : List.of();
  }

  private static LongStream number(Object value) {
    return value instanceof Number number ? LongStream.of(number.longValue()) : LongStream.of();
  }
}
