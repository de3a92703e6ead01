package io.darkroom.server.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Which addresses belong to the public internet. IANA's special-purpose address registries for
/// IPv4 and IPv6 (RFC 6890 and its updates); of IPv6 only what is given out as global unicast.
final class PublicAddresses {
  private static final List<Block> SPECIAL_IPV4 =
      List.of(
          Block.of("0.0.0.0", 8), // this network
          Block.of("10.0.0.0", 8), // private
          Block.of("100.64.0.0", 10), // carrier-grade NAT
          Block.of("127.0.0.0", 8), // loopback
          Block.of("169.254.0.0", 16), // link-local, metadata services of clouds
          Block.of("172.16.0.0", 12), // private
          Block.of("192.0.0.0", 24), // protocol assignments
          Block.of("192.0.2.0", 24), // documentation
          Block.of("192.88.99.0", 24), // relays from 6to4
          Block.of("192.168.0.0", 16), // private
          Block.of("198.18.0.0", 15), // benchmarks
          Block.of("198.51.100.0", 24), // documentation
          Block.of("203.0.113.0", 24), // documentation
          Block.of("224.0.0.0", 4), // multicast
          Block.of("240.0.0.0", 4)); // reserved, broadcast

  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

  private static final List<Block> SPECIAL_IPV6 =
      List.of(
          Block.of("2001::", 23), // protocol assignments: Teredo, benchmarks, ORCHID
          Block.of("2001:db8::", 32), // documentation
          Block.of("2002::", 16), // 6to4
          Block.of("3fff::", 20)); // documentation

  /// IPv4 servers as seen from networks that have IPv6 only; the last four bytes are the address.
  private static final Block NAT64 = Block.of("64:ff9b::", 96);

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return switch (address) {
      case Inet4Address _ -> isNone(SPECIAL_IPV4, address.getAddress());
      case Inet6Address _ -> containIpv6(address.getAddress());
      default -> false;
    };
  }

  private static boolean containIpv6(byte[] address) {
    if (NAT64.contains(address)) {
      return isNone(SPECIAL_IPV4, Arrays.copyOfRange(address, 12, 16));
    }
    return GLOBAL_UNICAST.contains(address) && isNone(SPECIAL_IPV6, address);
  }

  private static boolean isNone(List<Block> blocks, byte[] address) {
    return blocks.stream().noneMatch(block -> block.contains(address));
  }

  /// Addresses that begin with the same bits.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Block(byte[] start, int bits) {
    static Block of(String start, int bits) {
      try {
        return new Block(InetAddress.getByName(start).getAddress(), bits);
      } catch (UnknownHostException e) {
        throw new AssertionError("a literal address needs no look-up", e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      var whole = bits / 8;
      var mask = 0xff00 >> bits % 8 & 0xff;
      return Arrays.equals(address, 0, whole, start, 0, whole)
          && (mask == 0 || (address[whole] & mask) == (start[whole] & mask));
    }
  }
}
