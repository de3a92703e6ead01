package io.darkroom.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.asset.AssetException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Cursors, and the ranges that prefixes become.
final class KeysetTest {

  @Test
  void givesBackTheValuesOfACursor() {
    var cursor = Keyset.cursor("query", 1234L, "caf\u00e9 \ud83d\ude00");

    assertThat(Keyset.values(cursor, "query", 2)).containsExactly("1234", "caf\u00e9 \ud83d\ude00");
    assertThat(cursor.value()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void hasRoomForTheLongestPublicId() {
    var longest = "\ud83d\ude00".repeat(500);

    assertThat(Keyset.values(Keyset.cursor("query", longest), "query", 1)).containsExactly(longest);
  }

  @Test
  void refusesACursorOfAnotherQueryOrLength() {
    var cursor = Keyset.cursor("query", "a");

    assertThatThrownBy(() -> Keyset.values(cursor, "other", 1)).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> Keyset.values(cursor, "query", 2)).isInstanceOf(AssetException.class);
  }

  @ParameterizedTest
  @MethodSource
  void endsAPrefixBehindEverythingThatBeginsWithIt(String prefix, @Nullable String end) {
    assertThat(Keyset.endOfPrefix(prefix)).isEqualTo(end);
  }

  static Stream<Arguments> endsAPrefixBehindEverythingThatBeginsWithIt() {
    return Stream.of(
        Arguments.of("a", "b"),
        Arguments.of("ab/", "ab0"),
        Arguments.of("", null),
        Arguments.of("a\ud7ff", "a\ue000"),
        Arguments.of("a\uffff", "a\ud800\udc00"),
        Arguments.of("\ud83d\ude00", "\ud83d\ude01"),
        Arguments.of("a\udbff\udfff", "b"),
        Arguments.of("\udbff\udfff", null));
  }
}
