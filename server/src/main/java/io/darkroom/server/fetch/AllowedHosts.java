package io.darkroom.server.fetch;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/// Hosts the operator has opened whatever their address is.
///
/// @param entries `host` or `host:port`, lower case; an IPv6 address stands in brackets
public record AllowedHosts(Set<String> entries) {
  public AllowedHosts {
    entries = Set.copyOf(entries);
  }

  static AllowedHosts of(Collection<String> entries) {
    return new AllowedHosts(
        entries.stream().map(AllowedHosts::canonical).collect(toUnmodifiableSet()));
  }

  /// Whether a host may be reached on a port. Hosts are compared as written, so that no other name
  /// or spelling of an opened address is open too.
  boolean permit(String host, int port) {
    var canonical = canonical(host);
    return entries.contains(canonical) || entries.contains(canonical + ":" + port);
  }

  private static String canonical(String host) {
    var lower = host.strip().toLowerCase(Locale.ROOT);
    var bareIpv6 = !lower.startsWith("[") && lower.indexOf(':') != lower.lastIndexOf(':');
    return bareIpv6 ? "[" + lower + "]" : lower;
  }
}
