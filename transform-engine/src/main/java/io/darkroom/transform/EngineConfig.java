package io.darkroom.transform;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import io.darkroom.transform.ImageEngines.Choice;
import io.darkroom.transform.engine.font.FontLimits;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the image engine is chosen and set up.
///
/// @param kind which engine is wanted
/// @param vipsLibrary path or name of the libvips to load; null means the packed one, else the
///   system's
/// @param nativeFolder where the packed libvips is laid out as a file; made for the owner alone
/// @param threadsPerImage threads libvips may use for one picture; pictures are worked on side by
///   side anyway, so more than one gains little and costs memory. The bytes of an AVIF depend on
///   it, those of other formats do not
/// @param fonts what stored font files may cost
/// @param reportLeaks whether libvips prints what is still alive when the process ends
public record EngineConfig(
    Choice kind,
    @Nullable String vipsLibrary,
    Path nativeFolder,
    int threadsPerImage,
    FontLimits fonts,
    boolean reportLeaks) {

  private static final Setting<Choice> KIND =
      Setting.choice(
          "engine.kind",
          Choice.class,
          Choice.AUTO,
          "Which image engine works: `libvips`, the slower `portable` one in plain Java, or `auto`, which is libvips"
              + " where it loads.");
  private static final Setting<String> VIPS_LIBRARY =
      Setting.optionalText(
          "engine.vips-library",
          "Path or name of the libvips to load instead of the packed one, such as `libvips.so.42`.");
  private static final Setting<Path> NATIVE_FOLDER =
      Setting.path(
          "engine.native-folder",
          "~/.cache/darkroom/native",
          "Where the packed libvips is laid out as a file.");
  private static final Setting<Integer> THREADS_PER_IMAGE =
      Setting.integer(
          "engine.threads-per-image",
          1,
          1,
          64,
          "Threads libvips may use for one picture; pictures are worked on side by side anyway.");
  private static final Setting<ByteSize> MAX_FONT_BYTES =
      Setting.bytes(
          "engine.max-font-size",
          "20MB",
          "1KB",
          "100MB",
          "Largest stored font file that text may be drawn in.");
  private static final Setting<Integer> MAX_FONT_FILES =
      Setting.integer(
          "engine.max-font-files",
          FontLimits.DEFAULT.files(),
          0,
          100_000,
          "How many different stored font files one process uses; each stays in memory, and text in any further one"
              + " is refused.");
  private static final Setting<Boolean> REPORT_LEAKS =
      Setting.flag(
          "engine.report-leaks",
          false,
          "Whether libvips prints what is still alive when the process ends.");

  /// Every setting of the engine.
  public static List<Setting<?>> settings() {
    return List.of(
        KIND,
        VIPS_LIBRARY,
        NATIVE_FOLDER,
        THREADS_PER_IMAGE,
        MAX_FONT_BYTES,
        MAX_FONT_FILES,
        REPORT_LEAKS);
  }

  public static EngineConfig from(Settings settings) {
    var folder = settings.get(NATIVE_FOLDER);
    return new EngineConfig(
        settings.get(KIND),
        settings.find(VIPS_LIBRARY).orElse(null),
        folder.startsWith("~")
            ? Path.of(System.getProperty("user.home"))
                .resolve(folder.subpath(1, folder.getNameCount()))
            : folder,
        settings.get(THREADS_PER_IMAGE),
        new FontLimits(settings.get(MAX_FONT_BYTES).bytes(), settings.get(MAX_FONT_FILES)),
        settings.get(REPORT_LEAKS));
  }

  public static EngineConfig defaults() {
    return new EngineConfig(Choice.AUTO, null, defaultFolder(), 1, FontLimits.DEFAULT, false);
  }

  public EngineConfig withKind(Choice other) {
    return new EngineConfig(other, vipsLibrary, nativeFolder, threadsPerImage, fonts, reportLeaks);
  }

  private static Path defaultFolder() {
    return Path.of(System.getProperty("user.home"), ".cache", "darkroom", "native");
  }
}
