package io.darkroom.server.delivery;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes a raw path apart, still percent-encoded: decoding first would lose what is hidden behind
/// `%2F` and `%2C`, and break signatures. Delivery reference, "Parsing algorithm". Safe for
/// concurrent use.
public final class DeliveryUrlParser {
  private static final Pattern SIGNATURE =
      Pattern.compile("s--([A-Za-z0-9_-]{8}|[A-Za-z0-9_-]{32})--");
  private static final Pattern VERSION = Pattern.compile("v[0-9]+");
  private static final Pattern UNKNOWN_COMPONENT = Pattern.compile("[a-z]{1,3}_.*");

  private final Clouds clouds;
  private final Predicate<String> looksLikeComponent;

  /// @param looksLikeComponent whether a decoded path segment has the shape of a transformation
  ///   component
  public DeliveryUrlParser(Clouds clouds, Predicate<String> looksLikeComponent) {
    this.clouds = clouds;
    this.looksLikeComponent = looksLikeComponent;
  }

  /// @throws ApiException when the path is not the address of a delivered file
  public DeliveryUrl parse(String rawPath) {
    var segments = segments(rawPath);
    if ("res".equals(segments.peek())) {
      segments.remove();
    }
    var cloud = cloud(segments);
    var resourceType = resourceType(segments);
    var type = deliveryType(segments);
    var signature = signature(segments);
    var components = components(segments);
    var version = version(segments);
    if (segments.isEmpty()) {
      throw ApiException.notFound("Resource not found");
    }
    return new DeliveryUrl(
        cloud, resourceType, type, signature, components, version, String.join("/", segments));
  }

  /// Whether the first folder of a public id has the shape of a component with an unknown key
  /// (`ab_cd`): when no such asset exists either, the address is taken for a mistyped
  /// transformation.
  static boolean startsLikeComponent(String asset) {
    var slash = asset.indexOf('/');
    return slash > 0 && UNKNOWN_COMPONENT.matcher(asset.substring(0, slash)).matches();
  }

  private static Deque<String> segments(String rawPath) {
    var segments = new ArrayDeque<String>();
    for (var segment : rawPath.split("/")) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private CloudName cloud(Deque<String> segments) {
    var name = segments.isEmpty() ? "" : PercentDecoder.decode(segments.remove());
    return clouds
        .findCloud(name)
        .orElseThrow(() -> ApiException.notFound("cloud_name " + name + " not found"));
  }

  private static ResourceType resourceType(Deque<String> segments) {
    var name = segments.isEmpty() ? "" : segments.remove();
    return ResourceType.findByWireName(name)
        .orElseThrow(() -> ApiException.notFound("Resource not found - " + name));
  }

  private static DeliveryType deliveryType(Deque<String> segments) {
    var name = segments.isEmpty() ? "" : segments.remove();
    return DeliveryType.findByWireName(name)
        .orElseThrow(() -> ApiException.notFound("Resource not found - " + name));
  }

  private static @Nullable String signature(Deque<String> segments) {
    var first = segments.peek();
    if (first == null) {
      return null;
    }
    var matcher = SIGNATURE.matcher(first);
    if (!matcher.matches()) {
      return null;
    }
    segments.remove();
    return matcher.group(1);
  }

  /// With a version, all that stands before it are components, whatever they look like; without
  /// one, the leading segments that look like components, never the last.
  private List<String> components(Deque<String> segments) {
    var components = new ArrayList<String>();
    var beforeVersion = segmentsBeforeVersion(segments);
    while (beforeVersion >= 0
        ? components.size() < beforeVersion
        : segments.size() > 1
            && looksLikeComponent.test(PercentDecoder.decode(segments.getFirst()))) {
      components.add(segments.remove());
    }
    return components;
  }

  /// The index of the first version that is not the last segment, or -1.
  private static int segmentsBeforeVersion(Deque<String> segments) {
    var index = 0;
    for (var segment : segments) {
      if (index < segments.size() - 1 && VERSION.matcher(segment).matches()) {
        return index;
      }
      index++;
    }
    return -1;
  }

  private static @Nullable String version(Deque<String> segments) {
    var first = segments.peek();
    if (first == null || segments.size() < 2 || !VERSION.matcher(first).matches()) {
      return null;
    }
    return segments.remove().substring(1);
  }
}
