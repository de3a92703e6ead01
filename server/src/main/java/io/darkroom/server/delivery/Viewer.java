package io.darkroom.server.delivery;

import io.darkroom.server.http.Call;
import io.darkroom.transform.plan.ClientHints;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who asks for a file: what a delivery may depend on beside the address.
///
/// @param rawPath the path as it came, which tokens are made for
/// @param clientAddress the network address of the client
/// @param token an auth token from the query, else from a cookie; null when there is none
/// @param referrerHost the host of the page that shows the file, in lower case; empty when unknown
/// @param accept the `Accept` header; null when there is none
/// @param hints screen and line of the client
record Viewer(
    String rawPath,
    String clientAddress,
    @Nullable String token,
    String referrerHost,
    @Nullable String accept,
    ClientHints hints) {

  /// @param tokenName of the query parameter and the cookie that carry a token
  static Viewer of(Call call, String tokenName) {
    var headers = call.headers();
    var token = named(call.rawQuery(), "&", tokenName);
    return new Viewer(
        call.rawPath(),
        call.clientAddress(),
        token != null ? token : named(headers.get("Cookie"), ";", tokenName),
        host(headers.get("Referer")),
        headers.get("Accept"),
        ClientHintHeaders.read(headers));
  }

  /// The value behind `name=`; it may hold more equals signs.
  private static @Nullable String named(@Nullable String text, String separator, String name) {
    if (text == null) {
      return null;
    }
    for (var pair : text.split(separator)) {
      if (pair.strip().startsWith(name + "=")) {
        return pair.strip().substring(name.length() + 1);
      }
    }
    return null;
  }

  private static String host(@Nullable String referrer) {
    try {
      var host = referrer == null ? null : URI.create(referrer).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }
}
