package io.darkroom.transform;

import io.darkroom.transform.ImageEngines.Choice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the image engine is chosen and set up.
///
/// @param kind which engine is wanted
/// @param vipsLibrary path or name of the libvips to load; null means the packed one, else the
///   system's
/// @param nativeFolder where the packed libvips is laid out as a file; made for the owner alone
/// @param threadsPerImage threads libvips may use for one picture; pictures are worked on side by
///   side anyway, so more than one gains little and costs memory
/// @param mallocArenas most memory pools glibc may keep for native memory; each holds on to what it
///   once used
/// @param reportLeaks whether libvips prints what is still alive when the process ends
public record EngineConfig(
    Choice kind,
    @Nullable String vipsLibrary,
    Path nativeFolder,
    int threadsPerImage,
    int mallocArenas,
    boolean reportLeaks) {

  public static EngineConfig defaults() {
    return new EngineConfig(Choice.AUTO, null, defaultFolder(), 1, 2, false);
  }

  public EngineConfig withKind(Choice other) {
    return new EngineConfig(
        other, vipsLibrary, nativeFolder, threadsPerImage, mallocArenas, reportLeaks);
  }

  private static Path defaultFolder() {
    return Path.of(System.getProperty("user.home"), ".cache", "darkroom", "native");
  }
}
