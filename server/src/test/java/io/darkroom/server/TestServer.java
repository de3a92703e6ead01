package io.darkroom.server;

import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.storage.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The real server, in this process, on a free port, with one cloud `demo`.
public final class TestServer implements AutoCloseable {
  public static final String KEY = "123456789012345";
  public static final String SECRET = "test-secret-of-demo";

  private final Application application;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(Application application) {
    this.application = application;
  }

  /// @param more settings beside those every test server has
  public static TestServer start(Path dataDir, Map<String, String> more) {
    var settings = new HashMap<String, String>();
    settings.put("http.port", "0");
    settings.put("data.dir", dataDir.toString());
    settings.put("clouds", "demo=" + KEY + ":" + SECRET);
    settings.putAll(more);
    return new TestServer(
        Application.start(
            Settings.load(AllSettings.ALL, List.of(new SettingSource.InMemory("test", settings)))));
  }

  /// What the server keeps beside the bytes.
  public Catalog catalog() {
    return application.catalog();
  }

  /// Scheme and authority.
  public String address() {
    return "http://" + authority();
  }

  public String authority() {
    return "127.0.0.1:" + application.port();
  }

  /// What an SDK is configured with.
  public String cloudinaryUrl() {
    return "cloudinary://%s:%s@demo?upload_prefix=%s&cname=%s"
        .formatted(KEY, SECRET, address(), authority());
  }

  /// Fetches an address, given whole or from the first slash on.
  public HttpResponse<byte[]> get(String address, String... headers) {
    return send(HttpRequest.newBuilder().GET(), address, headers);
  }

  public HttpResponse<byte[]> send(HttpRequest.Builder request, String address, String... headers) {
    var uri = URI.create(address.startsWith("/") ? address() + address : address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("the test server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    application.close();
  }
}
