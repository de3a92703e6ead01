package io.darkroom.storage.asset;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One entry of `access_control`: who may see an asset, and when.
///
/// @param start the first moment at which the rule holds; absent: from ever
/// @param end the moment at which it stops; absent: for ever
public record AccessRule(Type type, @Nullable Instant start, @Nullable Instant end) {

  /// Who is let in.
  public enum Type {
    /// Whoever brings a signed token.
    TOKEN("token"),
    /// Everyone.
    ANONYMOUS("anonymous");

    private final String wireName;

    Type(String wireName) {
      this.wireName = wireName;
    }

    /// The access type of exactly this name.
    public static Optional<Type> findByWireName(String wireName) {
      for (var type : values()) {
        if (type.wireName.equals(wireName)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }

    public String wireName() {
      return wireName;
    }
  }

  /// Whether the rule holds at a moment; the end is outside.
  public boolean holdsAt(Instant moment) {
    return (start == null || !moment.isBefore(start)) && (end == null || moment.isBefore(end));
  }
}
