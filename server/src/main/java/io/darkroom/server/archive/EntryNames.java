package io.darkroom.server.archive;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.ResourceType;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names of one archive's files: each once, and harmless wherever the archive is unpacked.
final class EntryNames {
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]");
  private static final int MAX_TRANSFORMATION_CHARACTERS = 120;

  private final Naming naming;
  private final Set<String> used = new HashSet<>();

  EntryNames(Naming naming) {
    this.naming = naming;
  }

  /// @param transformation as asked for; empty for the original
  /// @param extension of the file, without a dot; empty when there is none
  String next(Asset asset, String transformation, String extension) {
    var text = safe(transformation.replace("/", "--"));
    var label =
        text.length() > MAX_TRANSFORMATION_CHARACTERS
            ? text.substring(0, MAX_TRANSFORMATION_CHARACTERS)
            : text;
    var folder = label.isEmpty() || naming.flattenTransformations() ? "" : label + "/";
    var suffix = label.isEmpty() || naming.skipTransformationName() ? "" : "-" + label;
    return unused(folder + stem(asset, extension) + suffix, extension);
  }

  /// The path without the extension.
  private String stem(Asset asset, String extension) {
    var id = asset.identity().publicId().value();
    var slash = id.lastIndexOf('/');
    var folders = naming.flattenFolders() || slash < 0 ? "" : id.substring(0, slash + 1);
    var original = asset.details().originalFilename();
    if (naming.originalFilename() && original != null) {
      return path(folders) + safe(original.replace('/', '_'));
    }
    var name = id.substring(slash + 1);
    var ending = "." + extension;
    var raw = asset.identity().resourceType() == ResourceType.RAW;
    return path(folders)
        + safe(
            raw && name.length() > ending.length() && name.endsWith(ending)
                ? name.substring(0, name.length() - ending.length())
                : name);
  }

  private static String path(String folders) {
    var path = new StringBuilder();
    for (var folder : folders.split("/")) {
      if (!folder.isEmpty()) {
        path.append(safe(folder)).append('/');
      }
    }
    return path.toString();
  }

  private static String safe(String name) {
    var safe = HARMFUL.matcher(name).replaceAll("_");
    return safe.equals(".") || safe.equals("..") ? "_" : safe;
  }

  /// Some file systems take names for equal that differ in case or in how characters are composed.
  private String unused(String stem, String extension) {
    var ending = extension.isEmpty() ? "" : "." + extension;
    var name = stem + ending;
    for (var number = 1; !used.add(folded(name)); number++) {
      name = stem + "_" + number + ending;
    }
    return name;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
