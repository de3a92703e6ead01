package io.darkroom.storage.blob.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// A disk that works, notes each step before taking it, and fails at the steps it is told to.
final class RecordingDisk extends Disk {
  private final List<Step> steps = new CopyOnWriteArrayList<>();
  private volatile Predicate<Step> failure = _ -> false;

  /// What was done, oldest first.
  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// Makes steps fail from now on.
  void failAt(Predicate<Step> failure) {
    this.failure = failure;
  }

  /// Asking again for a directory that was made before and still exists is no step; one that an
  /// earlier process made is. One thread at a time, so that whoever finds a directory also finds
  /// the step that made it.
  @Override
  synchronized void createDirectory(Path directory) throws IOException {
    var step = new Step.MakeDirectory(directory);
    if (!steps.contains(step) || !Files.isDirectory(directory)) {
      take(step);
    }
    super.createDirectory(directory);
  }

  @Override
  void force(FileChannel channel, Path file) throws IOException {
    take(new Step.Force(file));
    super.force(channel, file);
  }

  @Override
  void move(Path from, Path to) throws IOException {
    take(new Step.Move(from, to));
    super.move(from, to);
  }

  @Override
  void forceDirectory(Path directory) throws IOException {
    take(new Step.ForceDirectory(directory));
    super.forceDirectory(directory);
  }

  private void take(Step step) throws IOException {
    steps.add(step);
    if (failure.test(step)) {
      throw new IOException("No space left on device");
    }
  }

  sealed interface Step {
    record MakeDirectory(Path directory) implements Step {}

    record Force(Path file) implements Step {}

    record Move(Path from, Path to) implements Step {}

    record ForceDirectory(Path directory) implements Step {}
  }
}
