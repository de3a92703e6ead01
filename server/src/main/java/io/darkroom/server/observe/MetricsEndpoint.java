package io.darkroom.server.observe;

import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// `GET /metrics`, on a port of its own.
public final class MetricsEndpoint implements Endpoint {
  private final Metrics metrics;

  public MetricsEndpoint(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public Answer answer(Call call) {
    return new Answer(
        200,
        List.of(
            new Answer.Header("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
            new Answer.Header("Cache-Control", "no-store")),
        new Answer.Body.Bytes(metrics.scrape().getBytes(StandardCharsets.UTF_8)));
  }
}
