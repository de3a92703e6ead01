package io.darkroom.transform.engine.font;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/// Stored fonts as files that a font library can load, each under a family name that nobody else
/// knows. A file is named after its content and stays, since the library reads it again whenever it
/// likes. Safe for concurrent use.
public final class FontFolder {
  private final Path folder;
  private final FontLimits limits;
  private final Map<String, LaidOut> laidOut = new HashMap<>();

  /// @param folder made when it is first needed, for the owner alone
  public FontFolder(Path folder, FontLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /// @param family its only name
  public record LaidOut(Path file, String family) {}

  /// The font of a source, laid out now if need be.
  ///
  /// @throws TransformException as [FontFile#read], with `TooLarge` when this process has used as
  ///   many fonts as it may
  public LaidOut layOut(ImageSource source) {
    var font = FontFile.read(source, limits);
    synchronized (laidOut) {
      var known = laidOut.get(font.hash());
      if (known != null) {
        return known;
      }
      limits.checkAnother(laidOut.size());
      var family = "darkroom" + font.hash().substring(0, 32);
      try {
        var made = new LaidOut(written(font.renamed(family), family), family);
        laidOut.put(font.hash(), made);
        return made;
      } catch (IOException e) {
        throw new TransformException(new Problem.EngineFailed("laying out a font file"), e);
      }
    }
  }

  private Path written(byte[] bytes, String family) throws IOException {
    if (Files.notExists(folder)) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
    var file = folder.resolve(family + ".ttf").toAbsolutePath();
    var part = Files.createTempFile(folder, family, ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    return file;
  }
}
