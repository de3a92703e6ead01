package io.darkroom.transform.engine.vips.ffm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The fonts that travel on the class path, laid out once as files, and a configuration of
/// fontconfig that has them stand in for fonts the system lacks: text comes out on a machine
/// without any.
final class PackedFonts {
  private static final String RESOURCES = "native/fonts/";

  /// Family names that documents ask for, and the packed family that is nearest.
  private static final String ALIASES =
      alias("Arial", "DejaVu Sans")
          + alias("Helvetica", "DejaVu Sans")
          + alias("Verdana", "DejaVu Sans")
          + alias("Tahoma", "DejaVu Sans")
          + alias("Open Sans", "DejaVu Sans")
          + alias("Roboto", "DejaVu Sans")
          + alias("Times", "DejaVu Serif")
          + alias("Times New Roman", "DejaVu Serif")
          + alias("Georgia", "DejaVu Serif")
          + alias("Courier", "DejaVu Sans Mono")
          + alias("Courier New", "DejaVu Sans Mono");

  private PackedFonts() {}

  /// The configuration file, laid out now if need be with the fonts beside it; empty when none are
  /// packed.
  ///
  /// @throws IOException when they cannot be written, or others could write to the folder
  static Optional<Path> findConfiguration(Path folder) throws IOException {
    var names = names();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    PackedLibrary.makePrivate(folder);
    var fonts = Files.createDirectories(folder.resolve("fonts").toAbsolutePath());
    for (var name : names) {
      if (!Files.exists(fonts.resolve(name))) {
        try (var content = PackedFonts.class.getResourceAsStream(RESOURCES + name)) {
          PackedLibrary.write(Objects.requireNonNull(content), fonts.resolve(name));
        }
      }
    }
    var file = folder.resolve("fonts.conf").toAbsolutePath();
    var content = configuration(fonts).getBytes(StandardCharsets.UTF_8);
    PackedLibrary.write(new ByteArrayInputStream(content), file);
    return Optional.of(file);
  }

  private static List<String> names() throws IOException {
    try (var list = PackedFonts.class.getResourceAsStream(RESOURCES + "list")) {
      return list == null
          ? List.of()
          : new String(list.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    }
  }

  private static String configuration(Path fonts) {
    return """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig>
    <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
    <dir>%s</dir>
    <cachedir>%s</cachedir>
    %s<match target="pattern">
    <edit name="family" mode="append_last"><string>DejaVu Sans</string></edit>
    </match>
    </fontconfig>
    """
        .formatted(escaped(fonts), escaped(fonts.resolve("cache")), ALIASES);
  }

  private static String alias(String family, String packed) {
    return "<alias><family>%s</family><default><family>%s</family></default></alias>%n"
        .formatted(family, packed);
  }

  private static String escaped(Path path) {
    return path.toString().replace("&", "&amp;").replace("<", "&lt;");
  }
}
