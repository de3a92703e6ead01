package io.darkroom.storage.sql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of a PostgreSQL address. Read here rather than by `java.net.URI`, which takes neither
/// several hosts nor the characters people have in passwords.
final class PostgresqlForm {
  /// User and password end at the last at sign before the first slash.
  static final Pattern PATTERN =
      Pattern.compile(
          "postgres(?:ql)?://"
              + "(?:(?<user>[^:/?#]+?)(?::(?<password>[^/?#]*))?@)?"
              + "(?<hosts>[^@/?#\\s]+)"
              + "/(?<name>[^/?#\\s]+)"
              + "(?:\\?(?<parameters>[^#\\s]*))?");

  private PostgresqlForm() {}

  /// Percent-decoded; a plus sign is itself.
  ///
  /// @throws IllegalArgumentException for a percent sign without two hex digits
  static @Nullable String decoded(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) { // its message would repeat part of a password
      throw new IllegalArgumentException(
          "user and password: expected two hex digits after each percent sign");
    }
  }
}
