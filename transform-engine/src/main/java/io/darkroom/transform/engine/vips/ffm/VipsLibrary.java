package io.darkroom.transform.engine.vips.ffm;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The loaded libvips, set up for untrusted pictures. Safe for concurrent use.
///
/// One process holds one set-up: thread count, blocked loaders and caches are global in libvips, so
/// the last loading decides. Nothing is ever shut down, because libvips cannot be started twice.
public final class VipsLibrary {
  /// The first that can block loaders is 8.13; the oldest the tests were run on is 8.14.
  private static final int OLDEST_MINOR = 14;

  /// Names the configuration of fontconfig.
  private static final String FONTS_VARIABLE = "FONTCONFIG_FILE";

  /// What loading came to.
  public sealed interface Loading {}

  public record Loaded(VipsLibrary library) implements Loading {}

  /// @param reason for people: every place that was tried and why it did not do
  public record Unavailable(String reason) implements Loading {}

  /// What libvips holds at this moment.
  ///
  /// @param bytes memory of pixel buffers
  /// @param allocations how many pieces that is
  /// @param files open files
  public record Usage(long bytes, int allocations, int files) {}

  private final VipsNative vips;
  private final VipsArguments arguments;
  private final String version;

  private VipsLibrary(VipsNative vips) {
    this.vips = vips;
    this.arguments = new VipsArguments(vips);
    this.version =
        vips.runtime().version(0)
            + "."
            + vips.runtime().version(1)
            + "."
            + vips.runtime().version(2);
  }

  /// Loads the library named in the options, or the first that does of the packed one and the
  /// system's.
  public static Loading load(VipsOptions options) {
    var failures = new ArrayList<String>();
    for (var candidate : candidates(options, failures)) {
      try {
        return new Loaded(start(VipsNative.load(candidate), options));
      } catch (IllegalArgumentException | VipsException e) {
        failures.add(candidate + ": " + e.getMessage());
      }
    }
    return new Unavailable(String.join("; ", failures));
  }

  private static List<String> candidates(VipsOptions options, List<String> failures) {
    if (options.library() != null) {
      return List.of(options.library());
    }
    var candidates = new ArrayList<String>();
    try {
      PackedLibrary.findFile(options.unpackFolder())
          .ifPresentOrElse(
              file -> candidates.add(file.toString()),
              () -> failures.add("no libvips is packed for " + PackedLibrary.platform()));
    } catch (IOException e) {
      failures.add("the packed libvips: " + e);
    }
    candidates.add(systemName());
    return candidates;
  }

  private static String systemName() {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    return mac ? "libvips.42.dylib" : "libvips.so.42";
  }

  private static VipsLibrary start(VipsNative vips, VipsOptions options) {
    int major = vips.runtime().version(0);
    int minor = vips.runtime().version(1);
    if (major != 8 || minor < OLDEST_MINOR) {
      throw new VipsException(
          "version", "8." + OLDEST_MINOR + " or newer is needed, this is " + major + "." + minor);
    }
    try (var arena = Arena.ofConfined()) {
      // Makes libvips itself swallow its warnings; hostile files cause many.
      vips.runtime().setEnvironment(arena.allocateFrom("VIPS_WARNING"), arena.allocateFrom("off"));
      findFonts(options.unpackFolder())
          .ifPresent(file ->
              vips.runtime()
                  .setEnvironment(
                      arena.allocateFrom(FONTS_VARIABLE), arena.allocateFrom(file.toString())));
      if (vips.runtime().init(arena.allocateFrom("darkroom")) != 0) {
        throw new VipsException("init", "refused");
      }
      vips.runtime().setConcurrency(options.threads());
      vips.runtime().setMaxCachedOperations(0);
      vips.runtime().reportLeaks(options.reportLeaks());
      vips.runtime().blockOperations(arena.allocateFrom("VipsForeign"), true);
      for (var name : options.openedClasses()) {
        vips.runtime().blockOperations(arena.allocateFrom(name), false);
      }
    }
    return new VipsLibrary(vips);
  }

  /// The configuration of the packed fonts, unless the process was started with one. Where they
  /// cannot be laid out the system's fonts remain.
  private static Optional<Path> findFonts(Path folder) {
    if (System.getenv(FONTS_VARIABLE) != null) {
      return Optional.empty();
    }
    try {
      return PackedFonts.findConfiguration(folder);
    } catch (IOException _) { // text is drawn in what there is
      return Optional.empty();
    }
  }

  /// Such as `8.18.7`.
  public String version() {
    return version;
  }

  /// Whether this build of the library has an operation, blocked or not.
  public boolean hasOperation(String nickname) {
    try (var arena = Arena.ofConfined()) {
      var type =
          vips.objects()
              .findType(arena.allocateFrom("VipsOperation"), arena.allocateFrom(nickname));
      return type != 0;
    }
  }

  public VipsSession open() {
    return new VipsSession(vips, arguments);
  }

  public Usage usage() {
    return new Usage(
        vips.runtime().trackedBytes(),
        vips.runtime().trackedAllocations(),
        vips.runtime().trackedFiles());
  }

  /// Every argument of an operation that has been used so far, as `operation.argument`.
  public Set<String> usedArguments() {
    return arguments.used();
  }
}
