package io.darkroom.storage.pending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AtOnce;
import io.darkroom.storage.asset.BlobLayout;
import io.darkroom.storage.asset.BlobRemoval;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The executable form of [PendingUploads]' comments. A test of an implementation says how a
/// catalog is opened; all its tests share one, each in a cloud of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PendingUploadsContract {
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 16;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00.123Z"));
  private Catalog catalog;
  private CloudName cloud = new CloudName("none");
  private int tests;

  /// A new, empty catalog with this clock.
  protected abstract Catalog open(SettableClock clock) throws Exception;

  @BeforeAll
  void openCatalog() throws Exception {
    catalog = open(clock);
  }

  @BeforeEach
  void chooseCloud() {
    tests++;
    cloud = new CloudName("cloud-" + tests);
  }

  @AfterAll
  void closeCatalog() {
    catalog.close();
  }

  private PendingUploads pending() {
    return catalog.pendingUploads();
  }

  private NewChunk chunk(String uploadId, long first, long last, @Nullable Long total) {
    return new NewChunk(
        cloud,
        uploadId,
        "video",
        Map.of("tags", "from " + first),
        first,
        last,
        total,
        BlobLayout.chunk(cloud, uploadId, first));
  }

  private PendingUpload append(String uploadId, long first, long last, @Nullable Long total) {
    return pending().append(chunk(uploadId, first, last, total));
  }

  private Takeover.Taken take(String uploadId) {
    return (Takeover.Taken) pending().take(cloud, uploadId, LEASE);
  }

  private List<String> removals() {
    clock.advance(Duration.ofHours(1));
    return catalog.assets().dueRemovals(AssetCatalog.MAX_LIMIT).stream()
        .map(BlobRemoval::target)
        .filter(target -> target.startsWith(cloud + "/p/"))
        .toList();
  }

  @Test
  void collectsSlicesThatComeInAnyOrder() {
    var last = append("u", 12, 14, 15L);
    assertThat(last.isComplete()).isFalse();
    assertThat(append("u", 0, 5, null).receivedBytes()).isEqualTo(9);
    clock.advance(Duration.ofSeconds(1));

    var complete = append("u", 6, 11, null);

    assertThat(complete)
        .isEqualTo(
            new PendingUpload(
                cloud,
                "u",
                "video",
                Map.of("tags", "from 12"),
                15L,
                15,
                last.createdAt(),
                clock.instant()));
    assertThat(complete.isComplete()).isTrue();
    assertThat(pending().find(cloud, "u")).contains(complete);
    assertThat(take("u").chunks()).extracting(PendingChunk::firstByte).containsExactly(0L, 6L, 12L);
  }

  @Test
  void keepsUploadsApart() {
    append("u", 0, 5, null);

    assertThat(pending().find(cloud, "v")).isEmpty();
    assertThat(pending().find(new CloudName("other"), "u")).isEmpty();
  }

  @Test
  void takesASliceOnceHoweverOftenItComes() {
    var first = chunk("u", 0, 5, null);
    pending().append(first);
    var again = chunk("u", 0, 5, null);

    assertThat(pending().append(again).receivedBytes()).isEqualTo(6);
    assertThat(pending().append(first).receivedBytes()).isEqualTo(6);

    assertThat(again.blobKey()).isNotEqualTo(first.blobKey());
    assertThat(pending().isReferenced(first.blobKey())).isTrue();
    assertThat(pending().isReferenced(again.blobKey())).isFalse();
    assertThat(removals()).containsExactly(again.blobKey());
  }

  @Test
  void refusesSlicesThatContradictOthers() {
    append("u", 10, 19, 30L);

    for (var bad :
        List.of(
            chunk("u", 5, 10, null),
            chunk("u", 10, 18, null),
            chunk("u", 19, 25, null),
            chunk("u", 12, 13, null),
            chunk("u", 0, 29, null),
            chunk("u", 25, 30, null),
            chunk("u", 0, 4, 31L))) {
      assertThatThrownBy(() -> pending().append(bad))
          .as(bad.toString())
          .isInstanceOf(AssetException.class);
      assertThat(pending().isReferenced(bad.blobKey())).isFalse();
    }
    append("v", 10, 19, null);
    assertThatThrownBy(() -> append("v", 0, 4, 15L)).isInstanceOf(AssetException.class);

    assertThat(pending().find(cloud, "u").orElseThrow().receivedBytes()).isEqualTo(10);
    assertThat(pending().find(cloud, "v").orElseThrow().totalBytes()).isNull();
  }

  @Test
  void refusesSlicesThatCannotBe() {
    assertThatThrownBy(() -> chunk("u", 5, 4, null)).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> chunk("u", -1, 4, null)).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> chunk("u", 0, 4, 4L)).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> chunk("", 0, 4, null)).isInstanceOf(AssetException.class);
    assertThatThrownBy(() -> chunk("x".repeat(256), 0, 4, null)).isInstanceOf(AssetException.class);
  }

  @Test
  void isNotTakenBeforeItIsComplete() {
    assertThat(pending().take(cloud, "u", LEASE)).isEqualTo(new Takeover.Missing());

    append("u", 0, 9, null);
    assertThat(pending().take(cloud, "u", LEASE)).isInstanceOf(Takeover.Incomplete.class);
    append("u", 20, 29, 30L);
    assertThat(pending().take(cloud, "u", LEASE)).isInstanceOf(Takeover.Incomplete.class);
    append("u", 10, 19, 30L);
    assertThat(pending().take(cloud, "u", LEASE)).isInstanceOf(Takeover.Taken.class);
  }

  @Test
  void exactlyOneOfManyTakesIt() throws Exception {
    append("u", 0, 9, 10L);

    var takeovers = AtOnce.run(AT_ONCE, _ -> pending().take(cloud, "u", LEASE));

    assertThat(takeovers).filteredOn(Takeover.Taken.class::isInstance).hasSize(1);
    assertThat(takeovers)
        .filteredOn(takeover -> !(takeover instanceof Takeover.Taken))
        .containsOnly(new Takeover.InProgress(clock.instant().plus(LEASE)));
  }

  @Test
  void isForgottenWhenFinishedAndItsSlicesGo() {
    var chunk = chunk("u", 0, 9, 10L);
    pending().append(chunk);
    var taken = take("u");

    assertThat(pending().finish(cloud, "u", "0".repeat(32))).isFalse();
    assertThat(pending().isReferenced(chunk.blobKey())).isTrue();
    assertThat(pending().finish(cloud, "u", taken.taker())).isTrue();

    assertThat(pending().finish(cloud, "u", taken.taker())).isFalse();
    assertThat(pending().find(cloud, "u")).isEmpty();
    assertThat(pending().isReferenced(chunk.blobKey())).isFalse();
    assertThat(removals()).containsExactly(chunk.blobKey());
  }

  @Test
  void anotherUploadOfTheSameIdHasKeysOfItsOwn() {
    var former = chunk("u", 0, 9, 10L);
    pending().append(former);
    pending().finish(cloud, "u", take("u").taker());
    var next = chunk("u", 0, 9, 10L);
    pending().append(next);

    assertThat(removals()).containsExactly(former.blobKey()).doesNotContain(next.blobKey());
  }

  @Test
  void isTakenAgainWhenGivenBackOrTheLeaseHasEnded() {
    append("u", 0, 9, 10L);
    var first = take("u");
    assertThat(pending().giveBack(cloud, "u", first.taker())).isTrue();
    assertThat(pending().giveBack(cloud, "u", first.taker())).isFalse();
    var second = take("u");
    clock.advance(LEASE);

    var third = take("u");

    assertThat(third.chunks()).isEqualTo(first.chunks());
    assertThat(pending().finish(cloud, "u", second.taker())).isFalse();
    assertThat(pending().finish(cloud, "u", third.taker())).isTrue();
  }

  @Test
  void forgetsWhatNobodyGoesOnWith() {
    var old = chunk("old", 0, 9, null);
    pending().append(old);
    append("taken", 0, 9, 10L);
    clock.advance(Duration.ofHours(3));
    pending().take(cloud, "taken", LEASE);
    append("new", 0, 9, null);

    var forgotten = pending().expire(clock.instant().minus(Duration.ofHours(2)), 100);

    assertThat(forgotten).isGreaterThanOrEqualTo(1);
    assertThat(pending().find(cloud, "old")).isEmpty();
    assertThat(pending().find(cloud, "taken")).isPresent();
    assertThat(pending().find(cloud, "new")).isPresent();
    assertThat(removals()).containsExactly(old.blobKey());
  }
}
