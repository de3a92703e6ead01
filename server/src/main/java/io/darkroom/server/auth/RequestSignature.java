package io.darkroom.server.auth;

import io.darkroom.server.http.Parameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The signature of a call over its parameters. Upload API reference, "String to sign".
///
/// Two versions exist and nothing on the wire tells them apart: version 2 writes `&` inside a pair
/// as `%26`. A signature is valid when it fits either.
public final class RequestSignature {
  private static final Set<String> NOT_SIGNED =
      Set.of("file", "cloud_name", "resource_type", "api_key", "signature");

  private RequestSignature() {}

  /// Whether `signature` is the one of these parameters under this secret; compared in constant
  /// time.
  public static boolean isValid(Parameters parameters, String signature, String secret) {
    var algorithm = SignatureAlgorithm.findByHexLength(signature.length());
    if (algorithm.isEmpty()) {
      return false;
    }
    var given = signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    var valid = false;
    for (var spelling : spellings(parameters)) {
      for (var text : List.of(stringToSignVersion2(spelling), stringToSign(spelling))) {
        var expected = algorithm.get().hex(text + secret).getBytes(StandardCharsets.US_ASCII);
        valid |= MessageDigest.isEqual(given, expected);
      }
    }
    return valid;
  }

  /// Clients that send JSON write its booleans `1` and `0` where they sign, or `true` and `false`.
  private static List<Parameters> spellings(Parameters parameters) {
    if (parameters.jsonFlags().isEmpty()) {
      return List.of(parameters);
    }
    var spelled = new LinkedHashMap<>(parameters.values());
    for (var name : parameters.jsonFlags()) {
      spelled.computeIfPresent(
          name,
          (_, values) ->
              values.stream().map(value -> value.equals("1") ? "true" : "false").toList());
    }
    return List.of(parameters, new Parameters(spelled));
  }

  /// All parameters but the control fields, as `name=value` in the order of their names, joined by
  /// `&`; the values of an array are joined by commas.
  public static String stringToSign(Parameters parameters) {
    return join(parameters, UnaryOperator.identity());
  }

  private static String stringToSignVersion2(Parameters parameters) {
    return join(parameters, pair -> pair.replace("&", "%26"));
  }

  private static String join(Parameters parameters, UnaryOperator<String> escape) {
    var pairs = new TreeMap<String, String>();
    parameters
        .values()
        .forEach((name, values) -> {
          if (!NOT_SIGNED.contains(name)) {
            pairs.put(name, escape.apply(name + "=" + String.join(",", values)));
          }
        });
    return String.join("&", pairs.values());
  }
}
