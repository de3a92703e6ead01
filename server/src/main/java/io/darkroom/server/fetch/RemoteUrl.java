package io.darkroom.server.fetch;

import io.darkroom.config.Secret;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.net.PercentCodec;
import org.jspecify.annotations.Nullable;

/// An `http` or `https` address of a remote server, as callers write it: characters beyond ASCII
/// and blanks may be percent-encoded or raw.
///
/// @param uri without user and fragment, all ASCII; prints without secrets other than its query
/// @param credentials `user:password` that stood in the address, still percent-encoded; null when
///   there were none
public record RemoteUrl(URI uri, @Nullable Secret credentials) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>[hH][tT][tT][pP][sS]?)://(?:(?<user>[^/?#@\\\\\\s\\p{Cntrl}]*)@)?(?<host>\\[[0-9a-fA-F:.]+]|[^/?#@:\\[\\]]+)"
              + "(?::(?<port>[0-9]{0,5}))?(?<path>/[^?#]*)?(?<query>\\?[^#]*)?(?:#.*)?",
          Pattern.DOTALL);
  private static final Pattern NOT_IN_HOST = Pattern.compile("[\\s%\\\\<>\"^`{|}\\p{Cntrl}]");
  private static final String LITERAL = "-._~!$&'()*+,;=:@/?";
  private static final String HEX = "0123456789abcdefABCDEF";
  private static final int MAX_PORT = 65535;

  /// Reads an address; empty when it is none that can be fetched.
  public static Optional<RemoteUrl> find(String text) {
    var parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var host = asciiHost(parts.group("host"));
    var port = parts.group("port");
    if (host == null || (port != null && !port.isEmpty() && Integer.parseInt(port) > MAX_PORT)) {
      return Optional.empty();
    }
    var uri =
        parts.group("scheme").toLowerCase(Locale.ROOT)
            + "://"
            + host
            + (port == null || port.isEmpty() ? "" : ":" + port)
            + (parts.group("path") == null ? "/" : encoded(parts.group("path")))
            + (parts.group("query") == null ? "" : encoded(parts.group("query")));
    var user = parts.group("user");
    return Optional.of(
        new RemoteUrl(URI.create(uri), user == null || user.isEmpty() ? null : Secret.of(user)));
  }

  private static @Nullable String asciiHost(String host) {
    if (host.startsWith("[")) {
      return host.toLowerCase(Locale.ROOT);
    }
    if (NOT_IN_HOST.matcher(host).find()) {
      return null;
    }
    try {
      var ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
      return ascii.isEmpty() || PARTS.matcher("http://" + ascii).matches() ? ascii : null;
    } catch (IllegalArgumentException _) {
      return null; // no name in any alphabet
    }
  }

  /// Keeps what is encoded and encodes what has to be.
  private static String encoded(String text) {
    var ascii = new StringBuilder();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < bytes.length; i++) {
      var c = (char) (bytes[i] & 0xff);
      var isEscape =
          c == '%'
              && i + 2 < bytes.length
              && HEX.indexOf(bytes[i + 1]) >= 0
              && HEX.indexOf(bytes[i + 2]) >= 0;
      var isLiteral = c < 0x80 && (Character.isLetterOrDigit(c) || LITERAL.indexOf(c) >= 0);
      if (isEscape || isLiteral) {
        ascii.append(c);
      } else {
        ascii.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return ascii.toString();
  }

  /// The address that a `Location` header leads to from here; empty when it is none that can be
  /// fetched. Credentials go along only within one server.
  Optional<RemoteUrl> findRedirect(String location) {
    var text = location.strip().replaceFirst("#.*", "");
    try {
      var absolute = PARTS.matcher(text).matches();
      var target = find(absolute ? text : uri.resolve(encoded(text)).toString());
      return target.map(url ->
          url.credentials == null && isSameServer(url) ? new RemoteUrl(url.uri, credentials) : url);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whether scheme, host and port are the same.
  boolean isSameServer(RemoteUrl other) {
    return uri.getScheme().equals(other.uri.getScheme())
        && uri.getRawAuthority().equals(other.uri.getRawAuthority());
  }

  /// The last part of the path, decoded; null when the path ends in a slash.
  @Nullable String fileName() {
    var path = decoded(uri.getRawPath());
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return name.isBlank() ? null : name;
  }

  /// What the credentials say, decoded; null when there are none.
  @Nullable Secret basicCredentials() {
    if (credentials == null) {
      return null;
    }
    var text = credentials.reveal();
    return Secret.of(decoded(text.contains(":") ? text : text + ":"));
  }

  private static String decoded(String text) {
    return PercentCodec.decode(text, StandardCharsets.UTF_8);
  }
}
