package io.darkroom.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.darkroom.config.Secret;
import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.server.auth.ApiKey;
import io.darkroom.server.auth.Clouds;
import io.darkroom.server.auth.SignatureAlgorithm;
import io.darkroom.server.fetch.FetchConfig;
import io.darkroom.server.fetch.GuardedHttp;
import io.darkroom.server.job.JobConfig;
import io.darkroom.server.job.JobCounts;
import io.darkroom.server.job.Jobs;
import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.definition.TriggerSettings;
import io.darkroom.storage.sql.CatalogConfig;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NotificationsTest {
  private static final CloudName CLOUD = new CloudName("demo");
  private static final String SECRET = "someApiSecret";
  private static final JsonObject BODY = new JsonObject().put("public_id", "cät/1");

  @TempDir Path folder;

  private final Receiver receiver = new Receiver();
  private final List<AutoCloseable> parts = new ArrayList<>();

  /// Moves on by 100 s every time it is looked at.
  private final AtomicLong seconds = new AtomicLong(1_800_000_000);

  private Catalog catalog;
  private Jobs jobs;
  private Notifications notifications;

  @BeforeEach
  void start() {
    catalog =
        AssetCatalogs.open(
            CatalogConfig.from(Settings.load(CatalogConfig.settings(), List.of()), folder));
    parts.add(catalog);
    jobs =
        new Jobs(
            catalog.jobs(),
            new JobConfig(
                16,
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofDays(1)),
            folder.resolve("node"));
    parts.add(jobs);
    var clouds = new Clouds(Map.of(CLOUD, List.of(new ApiKey("key", Secret.of(SECRET)))));
    var config =
        new NotifyConfig(
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            3,
            2,
            Duration.ofDays(1),
            "Test",
            Set.of("demo"));
    var http =
        new GuardedHttp(
            FetchConfig.from(
                Settings.load(
                    FetchConfig.settings(),
                    List.of(
                        new SettingSource.InMemory(
                            "test", Map.of("fetch.allowed-hosts", "127.0.0.1"))))));
    parts.add(http);
    notifications =
        new Notifications(
            jobs,
            catalog.triggers(),
            clouds,
            config,
            http,
            () -> Instant.ofEpochSecond(seconds.addAndGet(100)));
    jobs.start(List.of(notifications.work()));
  }

  @AfterEach
  void stop() throws Exception {
    for (var part : parts.reversed()) {
      part.close();
    }
    receiver.close();
  }

  private void publish(String type, String... urls) {
    notifications.publish(new Notification(CLOUD, type, BODY, List.of(urls), "key", "0123456789"));
  }

  private void trigger(String url, String eventType, boolean additive, @Nullable String filter) {
    catalog
        .triggers()
        .create(
            CLOUD,
            new TriggerSettings(url, "webhook", eventType, additive, filter, null, null),
            30);
  }

  private void awaitCounts(long waiting, long dead) throws InterruptedException {
    var expected = new JobCounts(waiting, dead);
    for (var i = 0; i < 400 && !jobs.counts().equals(expected); i++) {
      Thread.sleep(25);
    }
    assertThat(jobs.counts()).isEqualTo(expected);
  }

  private static String signature(Receiver.Received received) {
    return SignatureAlgorithm.SHA256.hex(
        received.body() + received.headers().get("x-cld-timestamp") + SECRET);
  }

  @Test
  void sendsTheSignedBody() throws InterruptedException {
    publish("rename", receiver.url("/ok"));

    var received = receiver.next();
    assertThat(received.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("user-agent", "Test")
        .containsEntry("x-cld-signature", signature(received));
    assertThat(new JsonObject(received.body()).getString("notification_type")).isEqualTo("rename");
    assertThat(received.body()).contains("\"public_id\":\"cät/1\"");
    awaitCounts(0, 0);
  }

  @Test
  void sendsTheSameBytesAgainUnderANewSignature() throws InterruptedException {
    publish("rename", receiver.url("/second"));

    var first = receiver.next();
    var second = receiver.next();

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().get("x-cld-timestamp"))
        .isGreaterThan(first.headers().get("x-cld-timestamp"));
    assertThat(second.headers().get("x-cld-signature"))
        .isEqualTo(signature(second))
        .isNotEqualTo(first.headers().get("x-cld-signature"));
    awaitCounts(0, 0);
  }

  @Test
  void dropsItAfterThreeMoreAttempts() throws InterruptedException {
    publish("rename", receiver.url("/status/503"));

    awaitCounts(0, 1);
    for (var attempt = 0; attempt < 4; attempt++) {
      assertThat(receiver.next().path()).isEqualTo("/status/503");
    }
    assertThat(receiver.isQuiet()).isTrue();
    assertThat(jobs.dead(1).getFirst().reason()).endsWith("/status/503: answered 503");
  }

  @Test
  void takesARedirectForAFailureAndDoesNotFollowIt() throws InterruptedException {
    publish("rename", receiver.url("/moved"));

    awaitCounts(0, 1);
    for (var attempt = 0; attempt < 4; attempt++) {
      assertThat(receiver.next().path()).isEqualTo("/moved");
    }
    assertThat(receiver.isQuiet()).isTrue();
  }

  @Test
  void tellsEveryAddressOfTheCall() throws InterruptedException {
    publish("rename", receiver.url("/a") + "\n" + receiver.url("/b") + " " + receiver.url("/c"));

    assertThat(List.of(receiver.next().path(), receiver.next().path(), receiver.next().path()))
        .containsExactlyInAnyOrder("/a", "/b", "/c");
  }

  @Test
  void tellsTriggersWhenTheCallNamesNoAddress() throws InterruptedException {
    trigger(receiver.url("/renames"), "rename", false, null);
    trigger(receiver.url("/uploads"), "upload", false, null);

    publish("rename");

    assertThat(receiver.next().path()).isEqualTo("/renames");
    assertThat(receiver.isQuiet()).isTrue();
  }

  @Test
  void tellsOnlyAdditiveTriggersBesideTheAddressOfTheCall() throws InterruptedException {
    trigger(receiver.url("/instead"), "all", false, null);
    trigger(receiver.url("/also"), "all", true, null);

    publish("rename", receiver.url("/call"));

    assertThat(List.of(receiver.next().path(), receiver.next().path()))
        .containsExactlyInAnyOrder("/call", "/also");
    assertThat(receiver.isQuiet()).isTrue();
  }

  @Test
  void tellsATriggerOnlyWhatItsFilterLetsThrough() throws InterruptedException {
    trigger(receiver.url("/cats"), "all", false, "{\"in\":[\"cät\",{\"var\":\"public_id\"}]}");
    trigger(receiver.url("/dogs"), "all", false, "{\"in\":[\"dog\",{\"var\":\"public_id\"}]}");

    publish("rename");

    assertThat(receiver.next().path()).isEqualTo("/cats");
    assertThat(receiver.isQuiet()).isTrue();
  }

  @Test
  void doesNotReachTheOwnNetwork() throws InterruptedException {
    publish("rename", receiver.url("/ok").replace("127.0.0.1", "localhost"));

    awaitCounts(0, 1);
    assertThat(receiver.isQuiet()).isTrue();
    assertThat(jobs.dead(1).getFirst().reason()).endsWith("/ok: ERR_ACCESS_DENIED 0");
  }

  @Test
  void queuesNothingWhenNobodyAsked() {
    publish("rename");
    publish("rename", "ftp://example.com/", "nonsense");

    assertThat(jobs.counts()).isEqualTo(new JobCounts(0, 0));
  }

  @Test
  void sendsFewAtOnceToOneAddress() throws InterruptedException {
    for (var i = 0; i < 6; i++) {
      publish("rename", receiver.url("/slow"));
    }

    for (var i = 0; i < 6; i++) {
      receiver.next();
    }
    assertThat(receiver.mostUnderWay()).isBetween(2, 3);
  }

  @Test
  void leavesAnAddressAloneAfterTooManyDrops() throws InterruptedException {
    publish("rename", receiver.url("/status/500"));
    publish("rename", receiver.url("/status/500"));
    awaitCounts(0, 2);
    for (var attempt = 0; attempt < 8; attempt++) {
      receiver.next();
    }

    publish("rename", receiver.url("/status/500"));
    assertThat(receiver.isQuiet()).isTrue();
    publish("rename", receiver.url("/ok"));
    assertThat(receiver.next().path()).isEqualTo("/ok");
  }

  @Test
  void neverFailsTheCallThatItTellsOf() throws Exception {
    for (var part : parts.reversed()) {
      part.close();
    }
    parts.clear();

    assertThatCode(() -> publish("rename", receiver.url("/ok"))).doesNotThrowAnyException();
  }
}
