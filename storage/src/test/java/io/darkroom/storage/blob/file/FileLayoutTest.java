package io.darkroom.storage.blob.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.BlobKey;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileLayoutTest {
  private static final FileLayout LAYOUT = new FileLayout(Path.of("/data"));

  @ParameterizedTest(name = "{0} lies at {1}")
  @CsvSource({
    "a, /data/a@",
    "a/b, /data/a/b@",
    "a/b/c, /data/a/b/c@",
    "a/b/cd, /data/a/b/+cd/cd@",
    "demo/o/3f9a/17324, /data/demo/o/+3f/3f9a/17324@",
    "demo/d/3f9a/17324/c0ffee, /data/demo/d/+3f/3f9a/17324/c0ffee@",
    "a/b/.-/x, /data/a/b/+.-/.-/x@",
  })
  void placesABlob(String key, String file) {
    assertThat(LAYOUT.leaf(new BlobKey(key)).file()).isEqualTo(Path.of(file));
  }

  @ParameterizedTest(name = "all below {0} lies below {1}")
  @CsvSource({
    "a, /data/a",
    "a/b, /data/a/b",
    "demo/o/3f9a, /data/demo/o/+3f/3f9a",
    "demo/d/3f9a/17324, /data/demo/d/+3f/3f9a/17324",
  })
  void placesAPrefix(String prefix, String directory) {
    assertThat(LAYOUT.place(new BlobKey(prefix)).directory()).isEqualTo(Path.of(directory));
  }
}
