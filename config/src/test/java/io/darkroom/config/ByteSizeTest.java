package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteSizeTest {

  @ParameterizedTest(name = "{0}: {1} is {2} bytes")
  @CsvSource(
      textBlock =
          """
          no unit means bytes,       512,                  512
          bytes by name,             512B,                 512
          power of 1000,             100MB,                100000000
          power of 1024,             1GiB,                 1073741824
          largest decimal unit,      2PB,                  2000000000000000
          largest binary unit,       2PiB,                 2251799813685248
          lower case,                1kb,                  1000
          lower case binary,         3mib,                 3145728
          space before the unit,     5 KB,                 5000
          spaces around,             '  7TB ',             7000000000000
          fraction of whole bytes,   1.5MB,                1500000
          zero,                      0,                    0
          leading zeros,             007KB,                7000
          the most there is,         9223372036854775807B, 9223372036854775807
          """)
  void readsNumberAndUnit(String name, String text, long bytes) {
    assertThat(ByteSize.parse(text)).isEqualTo(ByteSize.ofBytes(bytes));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "MB",
        "-1",
        "-1KB",
        "1K",
        "1M",
        "1 0MB",
        "1.0001KB",
        "0.5B",
        "1e3",
        "1,5MB",
        "1.MB",
        ".5MB",
        "12 XB",
        "9223372036854775808",
        "10000PB",
        "99999999999999999999",
        "1MBs"
      })
  void rejectsWhatIsNoSize(String text) {
    assertThat(ByteSize.find(text)).isEmpty();
    assertThatThrownBy(() -> ByteSize.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}: {1} prints {2}")
  @CsvSource(
      textBlock =
          """
          zero,                          0,             0B
          odd bytes,                     1001,          1001B
          power of 1000,                 100000000,     100MB
          power of 1024,                 1073741824,    1GiB
          decimal before equally short,  1024000,       1024KB
          small enough for bytes,        900,           900B
          """)
  void printsTheShortestText(String name, long bytes, String text) {
    assertThat(ByteSize.ofBytes(bytes)).hasToString(text);
  }

  static LongStream sizes() {
    var random = new Random(20_261_124);
    var anySize = random.longs(500, 0, Long.MAX_VALUE);
    var roundSizes =
        random.longs(500, 0, 5_000).map(n -> n * (n % 2 == 0 ? 1L << n % 50 : 1_000_000));
    return LongStream.concat(
        LongStream.of(0, 1, Long.MAX_VALUE), LongStream.concat(anySize, roundSizes));
  }

  @Test
  void readsBackWhatItPrints() {
    assertThat(sizes().mapToObj(ByteSize::ofBytes))
        .allSatisfy(size -> assertThat(ByteSize.parse(size.toString())).isEqualTo(size));
  }

  @Test
  void rejectsLessThanNothing() {
    assertThatThrownBy(() -> ByteSize.ofBytes(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ordersByBytes() {
    assertThat(ByteSize.parse("1KiB")).isGreaterThan(ByteSize.parse("1KB"));
  }
}
