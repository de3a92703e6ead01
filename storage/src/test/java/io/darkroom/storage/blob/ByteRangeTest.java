package io.darkroom.storage.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.darkroom.storage.blob.ByteRange.From;
import io.darkroom.storage.blob.ByteRange.FromTo;
import io.darkroom.storage.blob.ByteRange.Last;
import io.darkroom.storage.blob.ByteRange.Span;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ByteRangeTest {
  @ParameterizedTest(name = "{0} of {1} bytes")
  @MethodSource("resolutions")
  void resolvesAgainstALength(ByteRange range, long bytes, @Nullable Span expected) {
    assertThat(range.resolve(bytes)).isEqualTo(expected);
  }

  static Stream<Arguments> resolutions() {
    return Stream.of(
        Arguments.of(new FromTo(0, 0), 100, new Span(0, 1)),
        Arguments.of(new FromTo(10, 19), 100, new Span(10, 10)),
        Arguments.of(new FromTo(99, 99), 100, new Span(99, 1)),
        Arguments.of(new FromTo(90, 100), 100, new Span(90, 10)),
        Arguments.of(new FromTo(0, Long.MAX_VALUE), 100, new Span(0, 100)),
        Arguments.of(new FromTo(100, 200), 100, null),
        Arguments.of(new FromTo(0, 0), 0, null),
        Arguments.of(new From(0), 100, new Span(0, 100)),
        Arguments.of(new From(99), 100, new Span(99, 1)),
        Arguments.of(new From(100), 100, null),
        Arguments.of(new From(0), 0, null),
        Arguments.of(new From(Long.MAX_VALUE), Long.MAX_VALUE, null),
        Arguments.of(new Last(1), 100, new Span(99, 1)),
        Arguments.of(new Last(100), 100, new Span(0, 100)),
        Arguments.of(new Last(101), 100, new Span(0, 100)),
        Arguments.of(new Last(Long.MAX_VALUE), 100, new Span(0, 100)),
        Arguments.of(new Last(0), 100, null),
        Arguments.of(new Last(1), 0, null));
  }

  @Test
  void cannotRunBackwardsOrBeginBeforeTheBlob() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FromTo(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new FromTo(-1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new From(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Last(-1));
  }
}
