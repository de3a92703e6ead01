package io.darkroom.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Ways to talk a server into visiting its own network. All of them are tried with a server that
/// listens there and must never be visited.
final class RefusedAddressesTest {
  private static final FetchConfig CONFIG =
      new FetchConfig(new AllowedHosts(Set.of()), Duration.ofSeconds(5), Duration.ofSeconds(10), 5);

  private static RemoteServer inside;

  @BeforeAll
  static void start() {
    inside = RemoteServer.start().file("/", new byte[] {1});
  }

  @AfterAll
  static void stop() {
    inside.close();
  }

  static Stream<String> hosts() {
    return Stream.of(
        // loopback in every spelling
        "127.0.0.1",
        "127.0.0.2",
        "127.1",
        "127.0.1",
        "127.255.255.254",
        "2130706433",
        "017700000001",
        "0x7f000001",
        "0x7f.0.0.1",
        "0x7F.1",
        "0177.0.0.1",
        "0177.0.0.01",
        "0177.1",
        "00000177.0.0.1",
        "127.0.0.1.",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[0000::0001]",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "１２７.0.0.1",
        // this host, broadcast, reserved
        "0",
        "0.0.0.0",
        "0.1.2.3",
        "00.0.0.0",
        "[::]",
        "255.255.255.255",
        "240.0.0.1",
        "4294967295",
        // private and shared networks
        "10.0.0.1",
        "10.255.255.255",
        "0xa.0.0.1",
        "167772161",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "192.168.1",
        "3232235777",
        "100.64.0.1",
        "100.127.255.254",
        // link-local, metadata services
        "169.254.169.254",
        "2852039166",
        "0xA9FEA9FE",
        "0251.0376.0251.0376",
        "169.254.43518",
        "[fe80::1]",
        "[fec0::1]",
        "[fd00:ec2::254]",
        "[fc00::1]",
        // special purposes
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "[ff02::1]",
        "[2001:db8::1]",
        "[3fff::1]",
        "[2001:2::1]",
        "[100::1]",
        "[4000::1]",
        // IPv4 hidden in IPv6
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:10.0.0.1]",
        "[::ffff:a9fe:a9fe]",
        "[::127.0.0.1]",
        "[::7f00:1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b::a00:1]",
        "[64:ff9b::169.254.169.254]",
        "[64:ff9b:1::127.0.0.1]",
        "[2002:7f00:1::]",
        "[2002:a00:1::1]",
        "[2002:808:808::1]",
        "[2001:0:4136:e378:8000:63bf:80ff:fffe]",
        "[2001::1]",
        // names in DNS that lead inside
        "inside.example",
        "metadata.example",
        "one-of-two.example",
        "v6.example",
        "mapped.example");
  }

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "inside.example", List.of("127.0.0.1"),
          "metadata.example", List.of("169.254.169.254"),
          "one-of-two.example", List.of("93.184.215.14", "10.0.0.7"),
          "v6.example", List.of("::1"),
          "mapped.example", List.of("::ffff:192.168.0.1"));

  /// Names of the table by the table, everything else as the system does.
  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    if (!host.endsWith(".example")) {
      return InetAddress.getAllByName(host);
    }
    var found = NAMES.getOrDefault(host, List.of()).stream().map(RefusedAddressesTest::literal);
    return found.toArray(InetAddress[]::new);
  }

  private static InetAddress literal(String address) {
    return InetAddress.ofLiteral(address);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void areNotVisited(String host) {
    var url = RemoteUrl.find("http://" + host + ":" + inside.port() + "/").orElseThrow();
    try (var http = new GuardedHttp(CONFIG, RefusedAddressesTest::lookUp)) {
      assertThatThrownBy(() -> status(http, url))
          .isInstanceOfSatisfying(
              FetchException.class,
              e -> assertThat(e.reason()).isIn("ERR_ACCESS_DENIED 0", "ERR_DNS_FAIL 0"));
    }

    assertThat(inside.visits()).isZero();
  }

  static Stream<String> urls() {
    return Stream.of(
        "http://user@127.0.0.1@93.184.215.14/",
        "http://93.184.215.14\\@127.0.0.1/",
        "http:///127.0.0.1/",
        "http:127.0.0.1/",
        "http:/127.0.0.1/",
        "http://127.0.0.1%00.example/",
        "http://127.0.0.1%2f.example/",
        "http://%31%32%37.0.0.1/",
        "http://[::1%25lo]/",
        "http://[fe80::1%eth0]/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:80:80/",
        "http://a b/",
        "http://exa\tmple/",
        "http://exa\r\nHost: x/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "ftp://127.0.0.1/",
        "jar:http://127.0.0.1/!/",
        "dict://127.0.0.1/",
        "ldap://127.0.0.1/",
        "//127.0.0.1/",
        "http://",
        "http://:80/",
        "http://[]/",
        "http://[127.0.0.1/");
  }

  @ParameterizedTest
  @MethodSource("urls")
  void areNoAddressesAtAll(String url) {
    assertThat(RemoteUrl.find(url)).isEmpty();
  }

  @Test
  void areRefusedToRedirectsToo() {
    try (var outside = RemoteServer.start();
        var http =
            new GuardedHttp(
                new FetchConfig(
                    new AllowedHosts(Set.of("outside.example")),
                    CONFIG.connectTimeout(),
                    CONFIG.timeLimit(),
                    5),
                host ->
                    new InetAddress[] {
                      host.equals("outside.example")
                          ? InetAddress.getLoopbackAddress()
                          : InetAddress.getByName(host)
                    })) {
      outside
          .redirect("/a", "http://127.0.0.1:" + inside.port() + "/")
          .redirect("/b", "file:///etc/passwd");
      var url = "http://outside.example:" + outside.port();

      assertThatThrownBy(() -> status(http, RemoteUrl.find(url + "/a").orElseThrow()))
          .hasMessage("ERR_ACCESS_DENIED 0");
      assertThatThrownBy(() -> status(http, RemoteUrl.find(url + "/b").orElseThrow()))
          .hasMessage("ERR_INVALID_URL 0");

      assertThat(outside.visits()).isEqualTo(2);
      assertThat(inside.visits()).isZero();
    }
  }

  /// A name that means a public address when it is first asked for and a private one afterwards.
  @Test
  void areNotReachedByChangingTheMeaningOfANameMeanwhile() {
    var questions = new AtomicInteger();
    GuardedResolver.Lookup rebinding =
        _ ->
            new InetAddress[] {
              literal(questions.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")
            };
    var url = RemoteUrl.find("http://rebinding.example:" + inside.port() + "/").orElseThrow();
    try (var http = new GuardedHttp(CONFIG, rebinding)) {
      assertThatThrownBy(() -> status(http, url)).hasMessage("ERR_ACCESS_DENIED 0");
      assertThat(questions).as("look-ups for one connection").hasValue(1);
      assertThatThrownBy(() -> status(http, url)).hasMessage("ERR_ACCESS_DENIED 0");
    }

    assertThat(inside.visits()).isZero();
  }

  @Test
  void doNotIncludeThePublicInternet() {
    assertThat(
            List.of(
                "8.8.8.8",
                "93.184.215.14",
                "172.32.0.1",
                "100.128.0.1",
                "198.20.0.1",
                "192.0.1.1",
                "2606:4700::1",
                "2a00:1450:4001::1",
                "64:ff9b::8.8.8.8"))
        .allMatch(address -> PublicAddresses.contain(literal(address)));
  }

  private static int status(GuardedHttp http, RemoteUrl url) {
    return http.send(
        RemoteRequest.get(url, List.of(), Duration.ofSeconds(10), 5), RemoteAnswer::status);
  }
}
