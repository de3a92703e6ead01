package io.darkroom.transform.expression;

import io.darkroom.transform.syntax.Fragment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The pieces between underscores, read from left to right. One value only.
final class Tokens {
  private final List<Fragment> tokens;
  private int at;

  Tokens(Fragment text) {
    this.tokens = text.split('_');
  }

  boolean isAtEnd() {
    return at == tokens.size();
  }

  /// The token here; null at the end.
  @Nullable Fragment peek() {
    return peek(0);
  }

  /// The token some places on; null past the end.
  @Nullable Fragment peek(int places) {
    return at + places < tokens.size() ? tokens.get(at + places) : null;
  }

  /// What the token here means to a finder; null when it means nothing, and at the end.
  <T> @Nullable T peekAs(Function<String, Optional<T>> finder) {
    var token = peek();
    return token == null ? null : finder.apply(token.text()).orElse(null);
  }

  boolean isNext(String word) {
    var token = peek();
    return token != null && token.text().equals(word);
  }

  void skip(int places) {
    at += places;
  }

  int position() {
    return at;
  }

  void returnTo(int position) {
    at = position;
  }
}
