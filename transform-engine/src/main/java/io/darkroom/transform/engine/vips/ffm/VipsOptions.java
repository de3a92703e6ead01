package io.darkroom.transform.engine.vips.ffm;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the library is found and set up.
///
/// @param library path or name of the library to load; null means the packed one, else the system's
/// @param unpackFolder where the packed library is laid out as a file
/// @param threads how many threads one request may use
/// @param reportLeaks whether libvips prints what is still alive when the process ends
/// @param openedClasses the loaders and savers that may be used, by class name; all others are
///   blocked
public record VipsOptions(
    @Nullable String library,
    Path unpackFolder,
    int threads,
    boolean reportLeaks,
    List<String> openedClasses) {
  public VipsOptions {
    openedClasses = List.copyOf(openedClasses);
  }
}
