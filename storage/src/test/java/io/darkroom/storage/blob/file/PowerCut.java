package io.darkroom.storage.blob.file;

import io.darkroom.storage.blob.file.RecordingDisk.Step;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is on the platter after some steps and a power cut, as POSIX promises it and no better: the
/// bytes of a file only after they were forced, a name only after its directory was forced since. A
/// name that was not forced may be there or not.
final class PowerCut {
  private final Path root;
  private final Set<Path> forcedFiles = new HashSet<>();
  private final Set<Path> names = new HashSet<>();
  private final Set<Path> forcedNames = new HashSet<>();
  private final Set<Path> torn = new HashSet<>();

  private PowerCut(Path root) {
    this.root = root;
  }

  static PowerCut after(List<Step> steps, Path root) {
    var cut = new PowerCut(root);
    steps.forEach(cut::take);
    return cut;
  }

  /// Whether a file is there for certain, with all its bytes.
  boolean keeps(Path file) {
    for (Path each = file; each != null && !each.equals(root); each = each.getParent()) {
      if (!forcedNames.contains(each)) {
        return false;
      }
    }
    return !torn.contains(file);
  }

  /// Files that may be there without their bytes.
  Set<Path> torn() {
    return torn;
  }

  private void take(Step step) {
    switch (step) {
      case Step.Force(Path file) -> forcedFiles.add(file);
      case Step.MakeDirectory(Path directory) -> name(directory);
      case Step.Move(Path from, Path to) -> {
        name(to);
        if (!forcedFiles.contains(from)) {
          torn.add(to);
        }
      }
      case Step.ForceDirectory(Path directory) ->
          names.stream()
              .filter(name -> directory.equals(name.getParent()))
              .forEach(forcedNames::add);
    }
  }

  private void name(Path path) {
    names.add(path);
    forcedNames.remove(path);
  }
}
