package io.darkroom.server.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// A signed token that opens addresses for a while. Delivery reference, "Auth tokens".
///
/// @param signed all of it but the digest, byte for byte
/// @param fields its values by name, still escaped
/// @param hmac the digest, hex
record AuthToken(String signed, Map<String, String> fields, String hmac) {
  /// How far the clock of whoever made a token may be ahead of ours.
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  private static final String ESCAPED = " \"#%&'/:;<=>?@[\\]^`{|}~";

  AuthToken {
    fields = Map.copyOf(fields);
  }

  /// Null when the text is no token.
  static @Nullable AuthToken parse(String text) {
    var end = text.lastIndexOf("~hmac=");
    var signed = end < 0 ? "" : text.substring(0, end);
    var hmac = text.substring(end < 0 ? text.length() : end + "~hmac=".length());
    var fields = new LinkedHashMap<String, String>();
    for (var field : signed.split("~")) {
      var equals = field.indexOf('=');
      if (equals < 1) {
        return null;
      }
      fields.put(field.substring(0, equals), field.substring(equals + 1));
    }
    return new AuthToken(signed, fields, hmac.toLowerCase(Locale.ROOT));
  }

  /// Whether it opens an address.
  ///
  /// @param rawPath the path as it came
  /// @param clientAddress of whoever asks
  /// @param keys of the cloud; any of them may have signed it
  boolean opens(String rawPath, String clientAddress, Instant now, List<byte[]> keys) {
    return isSignedBy(keys, rawPath)
        && isValidAt(now)
        && fields.getOrDefault("ip", clientAddress).equals(clientAddress)
        && allows(rawPath);
  }

  /// When it stops to open anything; null when it never does.
  @Nullable Instant end() {
    return seconds("exp");
  }

  private boolean isSignedBy(List<byte[]> keys, String rawPath) {
    var message = fields.containsKey("acl") ? signed : signed + "~url=" + escape(rawPath);
    var valid = false;
    for (var key : keys) {
      valid |=
          MessageDigest.isEqual(
              hmac(key, message).getBytes(StandardCharsets.US_ASCII),
              hmac.getBytes(StandardCharsets.UTF_8));
    }
    return valid;
  }

  private boolean isValidAt(Instant now) {
    var start = seconds("st");
    var end = end();
    return (start == null || !now.plus(CLOCK_SKEW).isBefore(start))
        && end != null
        && !now.isAfter(end);
  }

  private boolean allows(String rawPath) {
    var acl = fields.get("acl");
    return acl == null
        || Arrays.stream(acl.split("!"))
            .anyMatch(pattern -> regex(PercentDecoder.decode(pattern)).matcher(rawPath).matches());
  }

  /// `*` stands for any characters, slashes too, `?` for one.
  private static Pattern regex(String pattern) {
    return Pattern.compile(
        pattern
            .codePoints()
            .mapToObj(c ->
                switch (c) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(c));
                })
            .collect(Collectors.joining()));
  }

  private @Nullable Instant seconds(String name) {
    var text = fields.get(name);
    try {
      return text == null ? null : Instant.ofEpochSecond(Long.parseLong(text));
    } catch (RuntimeException _) {
      return Instant.EPOCH; // as a start it was long ago, as an end it has passed
    }
  }

  /// The escaping that clients sign: these characters alone, in lower-case hex, `%` among them.
  static String escape(String text) {
    var escaped = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) {
        escaped.append('%').append(HexFormat.of().toHexDigits((byte) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  static String hmac(byte[] key, String message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has HmacSHA256", e);
    }
  }
}
