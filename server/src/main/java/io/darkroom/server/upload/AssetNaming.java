package io.darkroom.server.upload;

import io.darkroom.server.upload.parameter.Naming;
import io.darkroom.storage.asset.PublicId;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id and label of an uploaded asset. Upload API reference, "Public id construction". Safe for
/// concurrent use.
final class AssetNaming {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";
  private static final int RANDOM_ID_LENGTH = 20;
  private static final int RANDOM_ENDING_LENGTH = 6;
  private static final Pattern ILLEGAL = Pattern.compile("[\\s?&#\\\\%<>+/\\p{Cntrl}]+");

  private final SecureRandom random = new SecureRandom();

  /// @param fileName the name of the file as it counts, null when there is none
  /// @param rawExtension the extension a raw file's id must end in, null for pictures and when
  ///   there is none
  /// @throws io.darkroom.storage.asset.AssetException when the id asked for cannot be one
  PublicId publicId(Naming asked, @Nullable String fileName, @Nullable String rawExtension) {
    var base = base(asked, fileName);
    var prefix = asked.folders().prefix();
    var id = prefix == null ? base : prefix + "/" + base;
    var ending = "." + rawExtension;
    return PublicId.parse(rawExtension == null || id.endsWith(ending) ? id : id + ending);
  }

  String displayName(Naming.Label asked, @Nullable String fileName, PublicId publicId) {
    if (asked.displayName() != null) {
      return asked.displayName();
    }
    return asked.fromFileName() && fileName != null
        ? withoutExtension(fileName)
        : publicId.lastElement();
  }

  private String base(Naming asked, @Nullable String fileName) {
    if (asked.publicId() != null) {
      return asked.publicId();
    }
    if (asked.fileName().inId() && fileName != null) {
      var name = ILLEGAL.matcher(withoutExtension(fileName).strip()).replaceAll("_");
      if (!name.isEmpty()) {
        return asked.fileName().unique() ? name + "_" + randomText(RANDOM_ENDING_LENGTH) : name;
      }
    }
    return letter() + randomText(RANDOM_ID_LENGTH - 1);
  }

  static String withoutExtension(String fileName) {
    var dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /// The extension without its dot, null when there is none.
  static @Nullable String extension(@Nullable String fileName) {
    if (fileName == null) {
      return null;
    }
    var dot = fileName.lastIndexOf('.');
    return dot > 0 && dot < fileName.length() - 1 ? fileName.substring(dot + 1) : null;
  }

  private char letter() {
    return LETTERS.charAt(random.nextInt(LETTERS.length()));
  }

  private String randomText(int length) {
    var text = new StringBuilder(length);
    for (var i = 0; i < length; i++) {
      text.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
    }
    return text.toString();
  }
}
