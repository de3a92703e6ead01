package io.darkroom.storage.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of `access_control`: who may see an asset, and when.
///
/// @param start the first moment at which the rule holds; absent: from ever
/// @param end the moment at which it stops; absent: for ever
public record AccessRule(Type type, @Nullable Instant start, @Nullable Instant end) {

  /// Who is let in.
  public enum Type {
    /// Whoever brings a signed token.
    TOKEN,
    /// Everyone.
    ANONYMOUS
  }

  /// Whether the rule holds at a moment; the end is outside.
  public boolean holdsAt(Instant moment) {
    return (start == null || !moment.isBefore(start)) && (end == null || moment.isBefore(end));
  }
}
