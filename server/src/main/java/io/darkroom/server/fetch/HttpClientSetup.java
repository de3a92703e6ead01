package io.darkroom.server.fetch;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// An HTTP client that does nothing of its own accord: no redirects, retries, cookies, proxies,
/// passwords or unpacking. Names in certificates are checked against the host of the URL, whatever
/// address the resolver gave for it.
final class HttpClientSetup {
  private static final int MAX_HEADER_BYTES = 32 * 1024;
  private static final int MAX_HEADERS = 200;
  private static final int MAX_CONNECTIONS = 256;
  private static final int MAX_CONNECTIONS_TO_ONE = 32;
  private static final TimeValue KEPT_OPEN = TimeValue.ofSeconds(5);

  private HttpClientSetup() {}

  static CloseableHttpClient create(GuardedResolver resolver, FetchConfig config) {
    var connect = timeout(config.connectTimeout());
    var silence = timeout(config.timeLimit());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(MAX_HEADER_BYTES)
                            .setMaxHeaderCount(MAX_HEADERS)
                            .build())
                    .build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setSocketTimeout(silence)
                    .setTimeToLive(KEPT_OPEN)
                    .build())
            .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
            .setMaxConnTotal(MAX_CONNECTIONS)
            .setMaxConnPerRoute(MAX_CONNECTIONS_TO_ONE)
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(silence)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("Darkroom")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .evictExpiredConnections()
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }
}
