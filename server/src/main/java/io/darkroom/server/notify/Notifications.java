package io.darkroom.server.notify;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.fetch.GuardedHttp;
import io.darkroom.server.fetch.RemoteUrl;
import io.darkroom.server.job.JobKind;
import io.darkroom.server.job.JobWork;
import io.darkroom.server.job.Jobs;
import io.darkroom.storage.definition.TriggerSettings;
import io.darkroom.storage.definition.Triggers;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where everything that happens to assets is made known. What is published is kept durably and
/// sent in the background. Safe for concurrent use.
public final class Notifications {
  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

  /// The only way of sending that is built.
  private static final String WEBHOOK = "webhook";

  private static final Pattern BETWEEN_URLS = Pattern.compile("\\s+");

  private final Jobs jobs;
  private final Triggers triggers;
  private final JobKind<Webhook> kind;
  private final WebhookDelivery delivery;
  private final UrlStates urls;
  private final InstantSource clock;

  /// @param jobs must be given [#work()] when they start
  /// @param http with the connect timeout of the configuration
  public Notifications(
      Jobs jobs,
      Triggers triggers,
      Clouds clouds,
      NotifyConfig config,
      GuardedHttp http,
      InstantSource clock) {
    this.jobs = jobs;
    this.triggers = triggers;
    this.kind = config.webhooks();
    this.urls =
        new UrlStates(config.perUrl(), config.dropsToDisable(), config.disabledFor(), clock);
    this.delivery = new WebhookDelivery(clouds, config, http, urls, clock);
    this.clock = clock;
  }

  /// The sending, for the list of all kinds of jobs.
  public JobWork<?> work() {
    return new JobWork<>(kind, delivery);
  }

  /// Makes an event known to the addresses of the call, or to the cloud's own ones. Never fails:
  /// what cannot be kept is told in the log, since the call itself has been done.
  public void publish(Notification notification) {
    try {
      for (var body : NotificationBodies.of(notification, clock.instant())) {
        var text = body.encode();
        for (var url : receivers(notification, body)) {
          enqueue(new Webhook(notification.cloud(), url, text, notification.apiKey()));
        }
      }
    } catch (RuntimeException e) {
      LOG.error(
          "the notification {} of request {} is lost",
          notification.type(),
          notification.requestId(),
          e);
    }
  }

  private void enqueue(Webhook webhook) {
    if (urls.isDisabled(webhook.url())) {
      LOG.warn("a notification is dropped: {} is sent nothing for now", webhook.place());
      return;
    }
    jobs.enqueue(kind, webhook);
  }

  /// Notifications reference, "Which URL receives an event".
  private Set<String> receivers(Notification notification, JsonObject body) {
    var receivers = new LinkedHashSet<String>();
    for (var value : notification.callUrls()) {
      receivers.addAll(List.of(BETWEEN_URLS.split(value.strip())));
    }
    receivers.remove("");
    var named = !receivers.isEmpty();
    for (var trigger : triggers.listFor(notification.cloud(), notification.type())) {
      var settings = trigger.settings();
      if (settings.uriType().equals(WEBHOOK)
          && (settings.additive() || !named)
          && isWanted(settings, body)) {
        receivers.add(settings.uri());
      }
    }
    receivers.removeIf(url -> !isHttp(url));
    return receivers;
  }

  private static boolean isWanted(TriggerSettings trigger, JsonObject body) {
    if (trigger.filter() == null) {
      return true;
    }
    try {
      return PayloadFilter.accepts(trigger.filter(), body);
    } catch (IllegalArgumentException e) {
      LOG.warn("the filter of the trigger for {} is not used", Webhook.place(trigger.uri()), e);
      return true;
    }
  }

  private static boolean isHttp(String url) {
    if (RemoteUrl.find(url).isPresent()) {
      return true;
    }
    LOG.warn("a notification is dropped: {} is no http or https address", Webhook.place(url));
    return false;
  }
}
