package io.darkroom.transform.engine.vips.ffm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The libvips that travels on the class path, laid out once as a file the system can load.
///
/// The file is named after its content, so an upgrade never changes a library under a running
/// process. It is written beside its name and moved there when complete, so two processes may start
/// at once. The folder is the owner's alone: whoever can write there decides what code we run.
final class PackedLibrary {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private PackedLibrary() {}

  /// The file, laid out now if need be; empty when none is packed for this platform.
  ///
  /// @throws IOException when it cannot be written, or others could write to the folder
  static Optional<Path> findFile(Path folder) throws IOException {
    var name = "native/" + platform() + "/";
    try (var hash = PackedLibrary.class.getResourceAsStream(name + "sha256");
        var content = PackedLibrary.class.getResourceAsStream(name + "libvips")) {
      if (hash == null || content == null) {
        return Optional.empty();
      }
      var hex = new String(hash.readAllBytes(), StandardCharsets.US_ASCII).strip();
      makePrivate(folder);
      var file = folder.resolve("libvips-" + hex);
      if (!Files.exists(file)) {
        write(content, file);
      }
      return Optional.of(file.toAbsolutePath());
    }
  }

  /// The name npm packages of libvips go by, such as `linux-x64`.
  static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var processor =
        switch (machine) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64" -> "arm64";
          default -> machine;
        };
    if (system.startsWith("mac")) {
      return "darwin-" + processor;
    }
    boolean musl = Files.exists(Path.of("/lib/ld-musl-" + muslName(processor) + ".so.1"));
    return system + (musl ? "musl-" : "-") + processor;
  }

  private static String muslName(String processor) {
    return processor.equals("x64") ? "x86_64" : "aarch64";
  }

  static void makePrivate(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }
    var probe = Files.createTempFile(folder, "owner-", ".part");
    try {
      if (!Files.getOwner(probe).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))) {
        throw new IOException(folder + " belongs to someone else");
      }
    } finally {
      Files.delete(probe);
    }
    var permissions = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS);
    if (!OWNER_ONLY.containsAll(permissions)) {
      throw new IOException(
          folder + " is open to others: " + PosixFilePermissions.toString(permissions));
    }
  }

  /// Lays a file out, complete or not at all.
  static void write(InputStream content, Path file) throws IOException {
    var part = Files.createTempFile(file.getParent(), "libvips-", ".part");
    try {
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        content.transferTo(Channels.newOutputStream(channel));
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
