package io.darkroom.server.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The digests that calls, answers and URLs are signed with.
public enum SignatureAlgorithm {
  SHA1("SHA-1", 40),
  SHA256("SHA-256", 64);

  private final String javaName;
  private final int hexLength;

  SignatureAlgorithm(String javaName, int hexLength) {
    this.javaName = javaName;
    this.hexLength = hexLength;
  }

  /// The algorithm whose hex digests are as long as `signature`.
  public static Optional<SignatureAlgorithm> findByHexLength(int length) {
    for (var algorithm : values()) {
      if (algorithm.hexLength == length) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  public byte[] digest(String text) {
    try {
      return MessageDigest.getInstance(javaName).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has " + javaName, e);
    }
  }

  /// The digest in lower-case hex.
  public String hex(String text) {
    return HexFormat.of().formatHex(digest(text));
  }
}
