package io.darkroom.storage.blob;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.get;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.ByteRange.From;
import io.darkroom.storage.blob.ByteRange.FromTo;
import io.darkroom.storage.blob.ByteRange.Last;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What [BlobStore] promises about reading.
abstract class BlobReadingContract extends BlobListingContract {
  @Test
  void findsNothingUnderAKeyThatWasNeverWritten() {
    put(store(), "a/b");

    for (String key : new String[] {"a", "a/b/c", "a/bb", "b"}) {
      assertThat(store().read(key(key), null)).isEqualTo(new ReadResult.NotFound());
      assertThat(store().read(key(key), new From(0))).isEqualTo(new ReadResult.NotFound());
    }
  }

  @Test
  void saysWhatItOpens() {
    BlobStat stat = put(store(), "a/b", bytes(1, 100));

    try (BlobContent whole = open("a/b", null);
        BlobContent part = open("a/b", new FromTo(10, 19))) {
      assertThat(whole.stat()).isEqualTo(stat);
      assertThat(whole.offset()).isZero();
      assertThat(whole.length()).isEqualTo(100);
      assertThat(part.stat()).isEqualTo(stat);
      assertThat(part.offset()).isEqualTo(10);
      assertThat(part.length()).isEqualTo(10);
    }
  }

  @ParameterizedTest(name = "{0} of 100000 bytes")
  @MethodSource("ranges")
  void readsARange(ByteRange range, int from, int to) {
    byte[] whole = bytes(2, 100_000);
    put(store(), "a/b", whole);

    assertThat(get(store(), "a/b", range)).isEqualTo(Arrays.copyOfRange(whole, from, to));
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
        Arguments.of(new FromTo(0, 0), 0, 1),
        Arguments.of(new FromTo(0, 99_999), 0, 100_000),
        Arguments.of(new FromTo(50_000, 50_009), 50_000, 50_010),
        Arguments.of(new FromTo(99_990, 1_000_000), 99_990, 100_000),
        Arguments.of(new FromTo(7, Long.MAX_VALUE), 7, 100_000),
        Arguments.of(new From(0), 0, 100_000),
        Arguments.of(new From(99_999), 99_999, 100_000),
        Arguments.of(new Last(1), 99_999, 100_000),
        Arguments.of(new Last(100_000), 0, 100_000),
        Arguments.of(new Last(100_001), 0, 100_000),
        Arguments.of(new Last(Long.MAX_VALUE), 0, 100_000));
  }

  @ParameterizedTest(name = "{0} of {1} bytes")
  @MethodSource("unsatisfiableRanges")
  void saysWhenNoByteLiesInTheRange(ByteRange range, int length) {
    put(store(), "a/b", bytes(3, length));

    assertThat(store().read(key("a/b"), range))
        .isEqualTo(new ReadResult.RangeNotSatisfiable(length));
  }

  static Stream<Arguments> unsatisfiableRanges() {
    return Stream.of(
        Arguments.of(new FromTo(100, 100), 100),
        Arguments.of(new FromTo(1_000, 2_000), 100),
        Arguments.of(new From(100), 100),
        Arguments.of(new From(Long.MAX_VALUE), 100),
        Arguments.of(new Last(0), 100),
        Arguments.of(new FromTo(0, 0), 0),
        Arguments.of(new From(0), 0),
        Arguments.of(new Last(1), 0));
  }

  @Test
  void readsByteByByteToTheEndAndNoFurther() throws IOException {
    put(store(), "a/b", new byte[] {1, -1, 3, 4});

    try (BlobContent content = open("a/b", new FromTo(1, 2))) {
      assertThat(content.stream().read()).isEqualTo(255);
      assertThat(content.stream().read()).isEqualTo(3);
      assertThat(content.stream().read()).isEqualTo(-1);
      assertThat(content.stream().read(new byte[10], 0, 10)).isEqualTo(-1);
    }
  }

  @Test
  void letsAReaderGoOnWithTheBytesItBeganWith() throws IOException {
    byte[] first = bytes(4, 8_000_000);
    put(store(), "a/b", first);

    try (BlobContent content = open("a/b", null)) {
      byte[] start = content.stream().readNBytes(1000);
      put(store(), "a/b", bytes(5, 8_000_000));
      byte[] rest = content.stream().readAllBytes();

      assertThat(start).isEqualTo(Arrays.copyOf(first, 1000));
      assertThat(rest).isEqualTo(Arrays.copyOfRange(first, 1000, first.length));
    }
  }

  @Test
  void canBeClosedBeforeTheEnd() throws IOException {
    put(store(), "a/b", bytes(6, 8_000_000));

    for (int i = 0; i < 20; i++) {
      try (BlobContent content = open("a/b", null)) {
        assertThat(content.stream().readNBytes(10)).hasSize(10);
      }
    }

    assertThat(get(store(), "a/b")).hasSize(8_000_000);
  }

  @Test
  void givesALocalFileOnlyIfItHasTheBytes() throws IOException {
    put(store(), "a/b", bytes(7, 1000));

    Optional<Path> file = store().findLocalFile(key("a/b"));

    if (file.isPresent()) {
      assertThat(Files.readAllBytes(file.get())).isEqualTo(bytes(7, 1000));
    }
    assertThat(store().findLocalFile(key("a/c"))).isEmpty();
  }

  private BlobContent open(String key, @Nullable ByteRange range) {
    return ((ReadResult.Found) store().read(key(key), range)).content();
  }
}
