package io.darkroom.transform.media;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outlines that are stored with a picture, as image editors do.
///
/// @param paths in the order of the file
/// @param main the name of the one that cuts the picture out; null when none is marked
public record ClippingPaths(List<Named> paths, @Nullable String main) {
  public static final ClippingPaths NONE = new ClippingPaths(List.of(), null);

  public ClippingPaths {
    paths = List.copyOf(paths);
  }

  /// @param path in shares of the stored picture's width and height
  public record Named(String name, VectorPath path) {}

  public Optional<VectorPath> find(String name) {
    return paths.stream().filter(each -> each.name().equals(name)).findFirst().map(Named::path);
  }

  /// The one that is marked, else the first.
  public Optional<VectorPath> findMain() {
    var marked = main == null ? Optional.<VectorPath>empty() : find(main);
    return marked.or(() -> paths.stream().findFirst().map(Named::path));
  }
}
