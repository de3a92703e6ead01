package io.darkroom.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Spool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RemoteFilesTest {
  private static final String TEXT = "not really a picture";
  private static final byte[] PICTURE = TEXT.getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final RemoteServer server = RemoteServer.start();
  private final FetchConfig config =
      new FetchConfig(
          new AllowedHosts(Set.of("127.0.0.1:" + server.port(), "localhost", "[::1]")),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          3);
  private final GuardedHttp http = new GuardedHttp(config);
  private final RemoteFiles files = new RemoteFiles(http, config);
  private Spool spool;

  @BeforeEach
  void open() {
    spool = Spool.open(folder.resolve("spool"));
    server.file("/pictures/a b.jpg", PICTURE).file("/ñ-僅.jpg", PICTURE);
  }

  @AfterEach
  void close() throws IOException {
    http.close();
    server.close();
    try (var left = Files.list(folder.resolve("spool"))) {
      assertThat(left).isEmpty();
    }
  }

  private record Fetched(String text, @Nullable String name) {}

  private Fetched fetch(String url, RemoteRequest.Header... headers) {
    try (var request = spool.begin()) {
      var file = files.fetch(RemoteUrl.find(url).orElseThrow(), List.of(headers), request, 1000);
      return new Fetched(Files.readString(file.path()), file.fileName());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "encoded blank,      /pictures/a%20b.jpg,        a b.jpg",
    "raw blank,          /pictures/a b.jpg,          a b.jpg",
    "query and fragment, /pictures/a%20b.jpg?w=1#x,  a b.jpg",
    "raw unicode,        /ñ-僅.jpg,                  ñ-僅.jpg",
    "encoded unicode,    /%C3%B1-%E5%83%85.jpg,      ñ-僅.jpg",
  })
  void fetchesFromAllowedHosts(String name, String path, String fileName) {
    var fetched = fetch(server.address() + path);

    assertThat(fetched.text()).isEqualTo(TEXT);
    assertThat(fetched.name()).isEqualTo(fileName);
  }

  @Test
  void followsRedirectsUpToTheLimit() {
    server
        .redirect("/1", "/2")
        .redirect("/2", server.address() + "/3")
        .redirect("/3", "pictures/a%20b.jpg");
    server.redirect("/0", "/1");

    assertThat(fetch(server.address() + "/1").name()).isEqualTo("1");
    assertThatThrownBy(() -> fetch(server.address() + "/0"))
        .hasMessage("Error in loading " + server.address() + "/0 - 302 Temporary Redirect");
  }

  @Test
  void sendsCredentialsOfTheAddressAndTellsNobodyElse() {
    var seen = new CopyOnWriteArrayList<String>();
    server.page(
        "/private.jpg",
        exchange -> {
          seen.add(authorization(exchange));
          RemoteServer.answer(exchange, 200, PICTURE);
        });
    try (var other = RemoteServer.start()) {
      server.redirect("/same", "/private.jpg");
      var address = "http://us%65r:p%40ss@127.0.0.1:" + server.port();
      fetch(address + "/private.jpg");
      fetch(address + "/same");
      other.redirect("/moved", server.address() + "/private.jpg");
      fetch("http://user:pass@localhost:" + other.port() + "/moved");

      var basic = "Basic dXNlcjpwQHNz"; // user:p@ss
      assertThat(seen).containsExactly(basic, basic, "none");
      assertThatThrownBy(() -> fetch("http://user:pass@127.0.0.1:" + server.port() + "/none"))
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> {
                assertThat(e.problem().publicMessage())
                    .isEqualTo("Error in loading " + server.address() + "/none - 404 Not Found");
                assertThat(e.problem().logMessage()).doesNotContain("pass");
              });
    }
  }

  @Test
  void keepsHeadersOfTheCallerFromOtherServers() {
    var seen = new CopyOnWriteArrayList<String>();
    RemoteServer.Page page =
        exchange -> {
          seen.add(authorization(exchange));
          RemoteServer.answer(exchange, 200, PICTURE);
        };
    server.page("/private.jpg", page);
    try (var other = RemoteServer.start()) {
      other.redirect("/moved", server.address() + "/private.jpg");
      var header = new RemoteRequest.Header("Authorization", "Bearer token");
      fetch(server.address() + "/private.jpg", header);
      fetch("http://localhost:" + other.port() + "/moved", header);

      assertThat(seen).containsExactly("Bearer token", "none");
    }
  }

  private static String authorization(HttpExchange exchange) {
    var value = exchange.getRequestHeaders().getFirst("Authorization");
    return value == null ? "none" : value;
  }

  @Test
  void leavesQueriesOutOfTheLog() {
    assertThatThrownBy(() -> fetch(server.address() + "/none?token=abc"))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.problem().logMessage()).endsWith("/none?… - 404 Not Found"));
  }

  @Test
  void saysWhatTheServerAnswered() {
    server.page("/busy", exchange -> RemoteServer.answer(exchange, 503, PICTURE));

    assertThatThrownBy(() -> fetch(server.address() + "/busy"))
        .hasMessage("Error in loading " + server.address() + "/busy - 503 Service Unavailable");
  }

  @Test
  void refusesWhatIsTooLarge() {
    server.file("/large", new byte[1001]);

    assertThatThrownBy(() -> fetch(server.address() + "/large"))
        .hasMessage("File size too large. Got more than 1000. Maximum is 1000.");
  }

  @Test
  void refusesBytesThatBreakOff() {
    server.page(
        "/short",
        exchange -> {
          exchange.sendResponseHeaders(200, 500);
          exchange.getResponseBody().write(PICTURE);
          exchange.getResponseBody().flush();
        });

    assertThatThrownBy(() -> fetch(server.address() + "/short"))
        .hasMessage("Error in loading " + server.address() + "/short - ERR_READ_ERROR 0");
  }

  @Test
  void refusesPackedBytesItDidNotAskFor() {
    server.page(
        "/packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          RemoteServer.answer(exchange, 200, PICTURE);
        });

    assertThatThrownBy(() -> fetch(server.address() + "/packed"))
        .hasMessageEndingWith(" - Unexpected Content-Encoding, expected none");
  }

  @Test
  void doesNotWaitForServersThatAreSlow() {
    server.page(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (var i = 0; i < 100; i++) {
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            pause();
          }
        });
    var hasty =
        new FetchConfig(config.allowedHosts(), Duration.ofSeconds(1), Duration.ofMillis(600), 3);

    var start = System.nanoTime();
    try (var request = spool.begin();
        var impatient = new GuardedHttp(hasty)) {
      var url = RemoteUrl.find(server.address() + "/slow").orElseThrow();
      assertThatThrownBy(
              () -> new RemoteFiles(impatient, hasty).fetch(url, List.of(), request, 1000))
          .hasMessageEndingWith(" - ERR_READ_TIMEOUT 0");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThatThrownBy(() -> fetch("http://localhost:" + port + "/a.jpg"))
        .hasMessage("Error in loading http://localhost:" + port + "/a.jpg - ERR_CONNECT_FAIL 0");
    assertThatThrownBy(() -> fetch("http://nosuch.invalid/a.jpg"))
        .hasMessage("Error in loading http://nosuch.invalid/a.jpg - ERR_DNS_FAIL 0");
  }

  @Test
  void opensOnlyThePortThatWasOpened() {
    try (var other = RemoteServer.start()) {
      assertThatThrownBy(() -> fetch("http://127.0.0.1:" + other.port() + "/"))
          .hasMessageEndingWith(" - ERR_ACCESS_DENIED 0");
    }
  }
}
