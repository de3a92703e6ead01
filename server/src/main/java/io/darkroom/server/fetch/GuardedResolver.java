package io.darkroom.server.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/// Finds addresses for connections, and only those that may be connected to. The client asks once
/// for each connection and connects to what it was told, so that a name cannot mean one address
/// when it is checked and another when it is used. Safe for concurrent use.
final class GuardedResolver implements DnsResolver {
  /// What some programs take for an address in another notation, and each for another one.
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(?:^|\\.)(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?$");

  private static final Pattern DOTTED_DECIMAL =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  /// How names become addresses; may block.
  @FunctionalInterface
  interface Lookup {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  /// An address that must not be reached.
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private Refused(String host) {
      super(host);
    }
  }

  private final AllowedHosts allowed;
  private final Lookup lookup;
  private final Duration patience;

  GuardedResolver(AllowedHosts allowed, Lookup lookup, Duration patience) {
    this.allowed = allowed;
    this.lookup = lookup;
    this.patience = patience;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    if (ENDS_IN_NUMBER.matcher(host).find() && !DOTTED_DECIMAL.matcher(host).matches()) {
      throw new Refused(host);
    }
    var addresses = lookUp(host);
    if (!allowed.permit(host, port)
        && !Arrays.stream(addresses).allMatch(PublicAddresses::contain)) {
      throw new Refused(host);
    }
    return Arrays.stream(addresses).map(address -> new InetSocketAddress(address, port)).toList();
  }

  /// Addresses for an unknown port: one that no `host:port` entry opens.
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    var task = new FutureTask<>(() -> lookup.addressesOf(host));
    Thread.ofVirtual().name("look-up").start(task);
    try {
      var addresses = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (addresses.length == 0) {
        throw new UnknownHostException(host);
      }
      return addresses;
    } catch (ExecutionException | TimeoutException e) {
      throw unknown(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    var unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }
}
