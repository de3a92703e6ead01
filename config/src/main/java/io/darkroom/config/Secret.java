package io.darkroom.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A value that must not be seen, such as a password. It prints as asterisks; only [#reveal()]
/// gives it away. Two secrets are compared in constant time. Safe for concurrent use.
public final class Secret {
  /// What stands wherever a secret would have been printed.
  static final String HIDDEN = "******";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  public static Secret of(String value) {
    return new Secret(value);
  }

  /// The value itself. Call it where the value is used, and hand on the secret until then.
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), secret.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
