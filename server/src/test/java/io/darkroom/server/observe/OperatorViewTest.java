package io.darkroom.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.server.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody on call can ask a server.
final class OperatorViewTest {
  @TempDir static Path folder;
  private static TestServer server;
  private static int metricsPort;

  @BeforeAll
  static void start() throws IOException {
    try (var free = new ServerSocket(0)) {
      metricsPort = free.getLocalPort();
    }
    server = TestServer.start(folder, Map.of("metrics.port", Integer.toString(metricsPort)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String metrics() {
    var answer = server.get("http://127.0.0.1:" + metricsPort + "/metrics");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void saysThatItLivesAndIsReady() {
    assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    var ready = server.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    var parts = new JsonObject(new String(ready.body(), StandardCharsets.UTF_8));
    assertThat(parts.getMap())
        .containsEntry("catalog", "ok")
        .containsEntry("storage", "ok")
        .containsEntry("images", "ok");
  }

  @Test
  void countsCallsAndFailures() {
    server.get("/demo/image/upload/nosuch.jpg");

    assertThat(metrics())
        .contains("darkroom_calls_seconds_count{route=\"delivery\",status=\"404\"}")
        .contains("darkroom_failures_total{category=\"caller\"}")
        .contains("darkroom_image_queue 0.0")
        .contains("darkroom_image_native_bytes")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void keepsMetricsOffThePublicPort() {
    assertThat(server.get("/metrics").statusCode()).isEqualTo(404);
  }
}
