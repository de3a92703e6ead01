package io.darkroom.storage.blob;

import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.keys;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What [BlobStore] promises about listing and deleting.
abstract class BlobListingContract {
  /// Keys whose order is not that of a walk through folders: `/` sorts after `-` and `.`, and
  /// before digits and letters.
  private static final List<String> INTRICATE =
      List.of(
          "a",
          "a-b",
          "a-b/x",
          "a.b",
          "a/A",
          "a/b",
          "a/b-c/d",
          "a/b/-",
          "a/b/-/x",
          "a/b/a",
          "a/b/a-/x",
          "a/b/a/x",
          "a/b/ab",
          "a/b/ab-/x",
          "a/b/ab/x",
          "a/b/ab0",
          "a/b/abc/d/e",
          "a/b/b",
          "a/b0",
          "a/bb/x",
          "a0",
          "ab/c");

  /// The store under test, empty at the beginning of each test.
  protected abstract BlobStore store();

  @ParameterizedTest(name = "in pages of {0}")
  @ValueSource(ints = {1, 2, 7, 21, 22, 23, 1000})
  void listsInKeyOrder(int limit) {
    INTRICATE.reversed().forEach(each -> put(store(), each));

    assertThat(keys(store(), "", limit)).containsExactlyElementsOf(INTRICATE);
  }

  @Test
  void listsWholePathElementsBelowAPrefix() {
    INTRICATE.forEach(each -> put(store(), each));

    assertThat(keys(store(), "a/b", 3))
        .containsExactlyElementsOf(
            INTRICATE.stream().filter(each -> each.startsWith("a/b/")).toList());
    assertThat(keys(store(), "a/b/ab", 3)).containsExactly("a/b/ab/x");
    assertThat(keys(store(), "a/b/abc", 3)).containsExactly("a/b/abc/d/e");
    assertThat(keys(store(), "ab", 3)).containsExactly("ab/c");
    assertThat(keys(store(), "ab/", 3)).containsExactly("ab/c");
    assertThat(keys(store(), "a0", 3)).isEmpty();
    assertThat(keys(store(), "nothing/here", 3)).isEmpty();
  }

  @Test
  void listsAfterAnyKeyWhetherItExistsOrNot() {
    INTRICATE.forEach(each -> put(store(), each));

    for (String after :
        List.of("A", "a", "a-", "a/b", "a/b/ab", "a/b/ab-", "a/b/aba", "a1", "zz")) {
      assertThat(store().list("", key(after), 1000).blobs())
          .extracting(blob -> blob.key().value())
          .containsExactlyElementsOf(
              INTRICATE.stream().filter(each -> each.compareTo(after) > 0).toList());
    }
    assertThat(store().list("a/b", key("a"), 1000).blobs()).hasSize(11);
    assertThat(store().list("a/b", key("b"), 1000).blobs()).isEmpty();
  }

  @Test
  void listsLengthsAndTimes() {
    BlobStat a = put(store(), "a", new byte[0]);
    BlobStat b = put(store(), "b", new byte[12]);

    List<BlobStat> listed = store().list("", null, 10).blobs();

    assertThat(listed).extracting(BlobStat::bytes).containsExactly(0L, 12L);
    assertThat(listed)
        .extracting(blob -> blob.lastModified().getEpochSecond())
        .containsExactly(a.lastModified().getEpochSecond(), b.lastModified().getEpochSecond());
  }

  @Test
  void listsThousandsOfBlobsOnceEach() throws Exception {
    List<String> keys =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "demo/o/" + Integer.toHexString(i * 7919) + "/" + i % 3)
            .sorted()
            .toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(keys.stream().map(this::putting).toList())) {
        done.get();
      }
    }

    assertThat(keys(store(), "demo", 1000)).containsExactlyElementsOf(keys);
    assertThat(keys(store(), "demo/o", 999)).containsExactlyElementsOf(keys);
    assertThat(store().deletePrefix("demo")).isEqualTo(2_500);
    assertThat(keys(store(), "", 1000)).isEmpty();
  }

  private Callable<BlobStat> putting(String key) {
    return () -> put(store(), key);
  }

  @Test
  void listsOnePageAtATime() {
    for (int limit : new int[] {-1, 0, 1001}) {
      assertThatIllegalArgumentException().isThrownBy(() -> store().list("", null, limit));
    }
    assertThat(store().list("", null, 1000)).isEqualTo(new BlobPage(List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "a//", "/a", "a//b", "..", "a/..", "a b"})
  void listsAndDeletesBelowNothingButPathElements(String prefix) {
    put(store(), "a/b");

    assertThat(problemOf(() -> store().list(prefix, null, 10)))
        .isInstanceOf(StorageProblem.BadKey.class);
    assertThat(problemOf(() -> store().deletePrefix(prefix)))
        .isInstanceOf(StorageProblem.BadKey.class);
    assertThat(keys(store(), "", 10)).containsExactly("a/b");
  }

  @Test
  void neverDeletesEverything() {
    put(store(), "a/b");

    assertThat(problemOf(() -> store().deletePrefix(""))).isInstanceOf(StorageProblem.BadKey.class);
    assertThat(keys(store(), "", 10)).containsExactly("a/b");
  }

  @Test
  void deletesABlobOnce() {
    put(store(), "a/b/c/d");
    put(store(), "a/b/c/e");

    assertThat(store().delete(key("a/b/c/d"))).isTrue();
    assertThat(store().delete(key("a/b/c/d"))).isFalse();
    assertThat(store().delete(key("a/b/c"))).isFalse();
    assertThat(store().delete(key("never/was"))).isFalse();
    assertThat(keys(store(), "", 10)).containsExactly("a/b/c/e");
  }

  @Test
  void canWriteWhatWasDeleted() {
    put(store(), "a/b/c/d", new byte[] {1});
    store().delete(key("a/b/c/d"));

    put(store(), "a/b/c/d", new byte[] {2});

    assertThat(Blobs.get(store(), "a/b/c/d")).containsExactly(2);
  }

  @Test
  void deletesWholePathElementsBelowAPrefix() {
    INTRICATE.forEach(each -> put(store(), each));

    assertThat(store().deletePrefix("a/b/ab")).isEqualTo(1);
    assertThat(store().deletePrefix("a/b/")).isEqualTo(10);
    assertThat(store().deletePrefix("a/b")).isZero();
    assertThat(store().deletePrefix("nothing/here")).isZero();
    assertThat(keys(store(), "", 1000))
        .containsExactlyElementsOf(
            INTRICATE.stream().filter(each -> !each.startsWith("a/b/")).toList());
  }
}
