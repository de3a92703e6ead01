package io.darkroom.server.notify;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.fetch.FetchException;
import io.darkroom.server.fetch.GuardedHttp;
import io.darkroom.server.fetch.RemoteAnswer;
import io.darkroom.server.fetch.RemoteRequest;
import io.darkroom.server.fetch.RemoteRequest.Header;
import io.darkroom.server.fetch.RemoteUrl;
import io.darkroom.server.job.JobHandler;
import io.darkroom.server.job.JobOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends notifications, each attempt signed anew: the receiver looks at the age of the signature.
/// Safe for concurrent use.
final class WebhookDelivery implements JobHandler<Webhook> {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
  private static final Duration WHILE_BUSY = Duration.ofSeconds(1);

  private final Clouds clouds;
  private final NotifyConfig config;
  private final GuardedHttp http;
  private final UrlStates urls;
  private final InstantSource clock;

  WebhookDelivery(
      Clouds clouds, NotifyConfig config, GuardedHttp http, UrlStates urls, InstantSource clock) {
    this.clouds = clouds;
    this.config = config;
    this.http = http;
    this.urls = urls;
    this.clock = clock;
  }

  @Override
  public JobOutcome run(Webhook webhook) {
    var key = clouds.findKey(webhook.cloud(), webhook.signatureKey());
    if (key.isEmpty()) {
      return new JobOutcome.Hopeless("the API key that signs it no longer exists");
    }
    if (!urls.begin(webhook.url())) {
      return new JobOutcome.Postponed(WHILE_BUSY);
    }
    var delivered = false;
    try {
      var outcome = send(webhook, key.get().secret().reveal());
      delivered = outcome instanceof JobOutcome.Done;
      return outcome;
    } finally {
      urls.end(webhook.url(), delivered);
    }
  }

  private JobOutcome send(Webhook webhook, String secret) {
    var url = RemoteUrl.find(webhook.url());
    if (url.isEmpty()) {
      return new JobOutcome.Hopeless(webhook.place() + ": no http or https address");
    }
    try {
      return http.send(request(webhook, url.get(), secret), answer -> outcome(webhook, answer));
    } catch (FetchException e) {
      LOG.debug("no answer from {}", webhook.place(), e);
      return new JobOutcome.Failed(webhook.place() + ": " + e.reason());
    }
  }

  private RemoteRequest request(Webhook webhook, RemoteUrl url, String secret) {
    var timestamp = Long.toString(clock.instant().getEpochSecond());
    var signature = config.algorithm(webhook.cloud()).hex(webhook.body() + timestamp + secret);
    return RemoteRequest.post(
        url,
        List.of(
            new Header("Content-Type", "application/json"),
            new Header("User-Agent", config.userAgent()),
            new Header("X-Cld-Timestamp", timestamp),
            new Header("X-Cld-Signature", signature)),
        webhook.body().getBytes(StandardCharsets.UTF_8),
        config.timeLimit());
  }

  private static JobOutcome outcome(Webhook webhook, RemoteAnswer answer) {
    return answer.isSuccess()
        ? JobOutcome.DONE
        : new JobOutcome.Failed(webhook.place() + ": answered " + answer.status());
  }

  @Override
  public void givenUp(Webhook webhook, String reason) {
    urls.dropped(webhook.url());
  }
}
