package io.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.ByteRange;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RangeHeaderTest {
  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("bytes=0-9", new ByteRange.FromTo(0, 9)),
        Arguments.of("bytes=5-", new ByteRange.From(5)),
        Arguments.of("bytes=-7", new ByteRange.Last(7)),
        Arguments.of("bytes=0-0", new ByteRange.FromTo(0, 0)),
        Arguments.of("bytes=9-0", null),
        Arguments.of("bytes=-", null),
        Arguments.of("bytes=0-1,5-6", null),
        Arguments.of("lines=0-1", null),
        Arguments.of("bytes=99999999999999999999-", null),
        Arguments.of(null, null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void readsOneRangeAndIgnoresTheRest(@Nullable String header, @Nullable ByteRange expected) {
    assertThat(RangeHeader.find(header).orElse(null)).isEqualTo(expected);
  }
}
