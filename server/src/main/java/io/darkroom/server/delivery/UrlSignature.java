package io.darkroom.server.delivery;

import io.darkroom.server.auth.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/// The signature inside a delivery URL. Delivery reference, "URL signatures": 8 characters of a
/// SHA-1 or SHA-256 digest, or 32 of a SHA-256 digest, in URL-safe base64.
public final class UrlSignature {
  private static final int SHORT = 8;
  private static final int LONG = 32;
  private static final int MAX_DECODINGS = 10;

  private UrlSignature() {}

  /// The short SHA-1 signature, as clients make it by default.
  public static String sign(String text, String secret) {
    return base64(SignatureAlgorithm.SHA1, text, secret, SHORT);
  }

  /// Whether the signature of the address fits under this secret. Clients escape differently before
  /// they sign, so every text that one of them would have signed is tried; each comparison takes
  /// constant time.
  static boolean isValid(DeliveryUrl url, String secret) {
    var signature = url.signature();
    if (signature == null) {
      return false;
    }
    var valid = false;
    for (var text : candidates(url)) {
      if (signature.length() == LONG) {
        valid |= matches(signature, base64(SignatureAlgorithm.SHA256, text, secret, LONG));
      } else {
        valid |= matches(signature, base64(SignatureAlgorithm.SHA1, text, secret, SHORT));
        valid |= matches(signature, base64(SignatureAlgorithm.SHA256, text, secret, SHORT));
      }
    }
    return valid;
  }

  private static Set<String> candidates(DeliveryUrl url) {
    var raw = url.rawSigned();
    var texts = new LinkedHashSet<String>();
    texts.add(raw);
    var decoded = raw;
    for (var i = 0; i < MAX_DECODINGS; i++) {
      decoded = PercentDecoder.decode(decoded);
      if (i < 2) {
        texts.add(decoded);
      }
    }
    texts.add(decoded);
    if (!url.rawComponents().isEmpty()) {
      texts.add(String.join("/", url.rawComponents()) + "/" + url.asset());
      texts.add(url.transformation() + "/" + url.rawAsset());
    }
    return texts;
  }

  private static String base64(
      SignatureAlgorithm algorithm, String text, String secret, int length) {
    return Base64.getUrlEncoder()
        .encodeToString(algorithm.digest(text + secret))
        .substring(0, length);
  }

  private static boolean matches(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
  }
}
