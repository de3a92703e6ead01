package io.darkroom.transform.engine.vips.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackedLibraryTest {
  @TempDir private Path temporary;

  @BeforeAll
  static void needsAPackedLibrary() {
    var name = "native/" + PackedLibrary.platform() + "/libvips";
    assumeTrue(
        PackedLibrary.class.getResource(name) != null,
        () -> "no libvips is packed for " + PackedLibrary.platform());
  }

  @Test
  void laysTheLibraryOutForTheOwnerAlone() throws IOException {
    var folder = temporary.resolve("deep").resolve("native");

    var file = PackedLibrary.findFile(folder).orElseThrow();

    assertThat(file).isAbsolute().isRegularFile();
    assertThat(file.getFileName().toString()).matches("libvips-[0-9a-f]{64}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void leavesALibraryThatIsThereAlone() throws IOException {
    var file = PackedLibrary.findFile(temporary.resolve("native")).orElseThrow();
    var time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, time);

    assertThat(PackedLibrary.findFile(temporary.resolve("native"))).contains(file);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
  }

  @Test
  void bearsSeveralStartsAtOnce() throws Exception {
    var folder = temporary.resolve("native");
    var starts = new ArrayList<Callable<Path>>();
    for (int i = 0; i < 6; i++) {
      starts.add(() -> PackedLibrary.findFile(folder).orElseThrow());
    }
    try (var threads = Executors.newFixedThreadPool(starts.size())) {
      for (var start : threads.invokeAll(starts)) {
        assertThat(start.get()).isRegularFile();
      }
    }

    try (var files = Files.list(folder)) {
      assertThat(files.toList()).hasSize(1);
    }
  }

  @Test
  void refusesAFolderOthersCanWriteTo() throws IOException {
    var folder = Files.createDirectory(temporary.resolve("native"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> PackedLibrary.findFile(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("open to others");
  }

  @Test
  void namesWhatWasTriedWhenNothingLoads() {
    var options = new VipsOptions("/nowhere/libvips.so", temporary, 1, false, List.of());

    assertThat(VipsLibrary.load(options))
        .isInstanceOfSatisfying(
            VipsLibrary.Unavailable.class,
            unavailable -> assertThat(unavailable.reason()).contains("/nowhere/libvips.so"));
  }
}
