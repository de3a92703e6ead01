package io.darkroom.server.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Connections go to the address that was checked; encryption goes by the name.
final class EncryptedServersTest {
  private static final String PASSWORD = "changeit";

  @TempDir static Path folder;
  private static SSLContext certified;

  @BeforeAll
  static void makeACertificateNobodyTrusts() throws Exception {
    var store = folder.resolve("server.p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=outside.example",
                "-ext",
                "SAN=dns:outside.example",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    certified = context(store);
  }

  private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void areToldTheNameAndRefusedWithoutATrustedCertificate() throws Exception {
    var config =
        new FetchConfig(
            new AllowedHosts(Set.of("outside.example")),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            0);
    try (var server =
            (SSLServerSocket)
                certified
                    .getServerSocketFactory()
                    .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var http =
            new GuardedHttp(config, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
      var asked = CompletableFuture.supplyAsync(() -> nameAskedFor(server));
      var url = RemoteUrl.find("https://outside.example:" + server.getLocalPort() + "/");

      var request = RemoteRequest.get(url.orElseThrow(), List.of(), Duration.ofSeconds(10), 0);
      assertThatThrownBy(() -> http.send(request, RemoteAnswer::status))
          .hasMessage("ERR_SECURE_CONNECT_FAIL 0");
      assertThat(asked.get(10, TimeUnit.SECONDS)).isEqualTo("outside.example");
    }
  }

  /// The name in the client's hello; the handshake itself fails when the client sees who answers.
  private static String nameAskedFor(SSLServerSocket server) {
    try (var connection = (SSLSocket) server.accept()) {
      try {
        connection.startHandshake();
      } catch (IOException _) {
        // as expected
      }
      var session = (ExtendedSSLSession) connection.getHandshakeSession();
      var names =
          session == null
              ? ((ExtendedSSLSession) connection.getSession()).getRequestedServerNames()
              : session.getRequestedServerNames();
      return names.stream()
          .map(name -> ((SNIHostName) name).getAsciiName())
          .findFirst()
          .orElse("none");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
