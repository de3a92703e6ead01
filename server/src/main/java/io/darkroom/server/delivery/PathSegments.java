package io.darkroom.server.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The segments of a raw path, taken from its front one by one; empty ones count as nothing. One
/// use only.
final class PathSegments {
  private record Segment(String text, int start) {}

  private final String path;
  private final List<Segment> segments = new ArrayList<>();
  private int next;

  PathSegments(String rawPath) {
    path = rawPath;
    for (int start = 0; start < rawPath.length(); ) {
      int slash = rawPath.indexOf('/', start);
      int end = slash < 0 ? rawPath.length() : slash;
      if (end > start) {
        segments.add(new Segment(rawPath.substring(start, end), start));
      }
      start = end + 1;
    }
  }

  /// How many are left.
  int left() {
    return segments.size() - next;
  }

  /// One of those left, still there afterwards; null past the last.
  ///
  /// @param ahead 0 for the next one
  @Nullable String peek(int ahead) {
    return ahead < left() ? segments.get(next + ahead).text() : null;
  }

  /// The next one, which is gone afterwards; empty when none is left.
  String take() {
    return left() == 0 ? "" : segments.get(next++).text();
  }

  /// All that is left, joined by single slashes.
  String rest() {
    return String.join(
        "/", segments.subList(next, segments.size()).stream().map(Segment::text).toList());
  }

  /// All that is left as it stands, double slashes included.
  String restAsWritten() {
    return left() == 0 ? "" : path.substring(segments.get(next).start());
  }
}
