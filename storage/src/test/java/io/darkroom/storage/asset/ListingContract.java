package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.asset.AssetQuery.Direction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Listings, page by page.
interface ListingContract extends CatalogUnderTest {
  AssetQuery NEWEST = new AssetQuery.OfResourceType(ResourceType.IMAGE, Direction.NEWEST_FIRST);
  AssetQuery OLDEST =
      new AssetQuery.OfType(ResourceType.IMAGE, DeliveryType.UPLOAD, Direction.OLDEST_FIRST);

  static AssetQuery prefix(String prefix) {
    return new AssetQuery.WithPrefix(ResourceType.IMAGE, DeliveryType.UPLOAD, prefix);
  }

  @Test
  default void listsByTimeInBothDirections() {
    var ids = List.of("c", "a", "b", "d", "e");
    for (var id : ids) {
      save(id);
      clock().advance(Duration.ofMillis(id.equals("a") ? 0 : 1));
    }

    var oldest = listAll(OLDEST, 2);
    var newest = listAll(NEWEST, 2);

    assertThat(oldest).hasSize(5).isEqualTo(newest.reversed());
    assertThat(publicIds(oldest).getFirst()).isEqualTo("c");
    assertThat(publicIds(newest)).startsWith("e", "d");
  }

  @Test
  default void listsOnlyTheTypesAskedFor() {
    var upload = save("a");
    var hidden =
        save(
            SampleAssets.image(
                new AssetIdentity(
                    cloud(), ResourceType.IMAGE, DeliveryType.PRIVATE, PublicId.parse("a"))));
    save(
        SampleAssets.image(
            new AssetIdentity(
                cloud(), ResourceType.RAW, DeliveryType.UPLOAD, PublicId.parse("a"))));

    assertThat(listAll(NEWEST, 10)).containsExactlyInAnyOrder(upload, hidden);
    assertThat(listAll(OLDEST, 10)).containsExactly(upload);
    assertThat(listAll(prefix(""), 10)).containsExactly(upload);
  }

  @Test
  default void listsAPrefixInTheOrderOfCodePoints() {
    // U+FF5E comes before U+1F600, though its UTF-16 unit is greater
    for (var id : List.of("b", "ab", "a\ud83d\ude00", "a\uff5e", "a", "aa/b", "A", "a_b", "a%b")) {
      save(id);
    }

    assertThat(publicIds(listAll(prefix("a"), 2)))
        .containsExactly("a", "a%b", "a_b", "aa/b", "ab", "a\uff5e", "a\ud83d\ude00");
    assertThat(publicIds(listAll(prefix("a_"), 2))).containsExactly("a_b");
    assertThat(publicIds(listAll(prefix("aa/"), 2))).containsExactly("aa/b");
    assertThat(listAll(prefix("zzz"), 2)).isEmpty();
  }

  @Test
  default void takesEitherSpellingOfAPrefix() {
    save("caf\u00e9/1");
    save("cafe\u0301/2");

    assertThat(listAll(prefix("cafe\u0301/"), 10)).hasSize(2);
    assertThat(listAll(prefix("caf\u00e9/"), 10)).hasSize(2);
  }

  @Test
  default void endsWithoutCursorExactlyAtTheLastRow() {
    save("a");
    save("b");

    assertThat(catalog().list(cloud(), prefix(""), null, 2).next()).isNull();
    assertThat(catalog().list(cloud(), prefix(""), null, 1).next()).isNotNull();
    assertThat(catalog().list(cloud(), prefix("c"), null, 1).next()).isNull();
  }

  @Test
  default void refusesACursorOfAnotherQuery() {
    save("a");
    save("b");
    var cursor = catalog().list(cloud(), NEWEST, null, 1).next();
    var otherCloud = new CloudName(cloud() + "-2");

    assertInvalid(() -> catalog().list(cloud(), OLDEST, cursor, 1));
    assertInvalid(() -> catalog().list(cloud(), prefix(""), cursor, 1));
    assertInvalid(() -> catalog().list(otherCloud, NEWEST, cursor, 1));
  }

  @Test
  default void refusesACursorItDidNotGive() {
    save("a");
    save("b");
    var cursor = catalog().list(cloud(), NEWEST, null, 1).next();
    assertThat(cursor).isNotNull();
    var text = new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8);
    var lines = text.split("\n", -1);

    assertInvalid(() -> catalog().list(cloud(), NEWEST, new Cursor("abc"), 1));
    assertInvalid(() -> catalog().list(cloud(), NEWEST, forged(lines[0], "soon", lines[2]), 1));
    assertInvalid(() -> catalog().list(cloud(), NEWEST, forged(lines[0], lines[1], "\0"), 1));
    assertInvalid(() -> catalog().list(cloud(), NEWEST, forged(lines[0], lines[1]), 1));
  }

  @ParameterizedTest
  @MethodSource("changingListings")
  default void showsEachAssetOnceWhileOthersComeAndGo(AssetQuery query, long seed) {
    var random = new Random(seed);
    var there = new ArrayList<String>();
    for (var i = 0; i < 30; i++) {
      there.add(saveSomewhere(random));
    }
    var throughout = new HashSet<>(there);

    var seen = new ArrayList<String>();
    var page = catalog().list(cloud(), query, null, 1 + random.nextInt(4));
    seen.addAll(publicIds(page.items()));
    while (page.next() != null) {
      change(random, there, throughout);
      page = catalog().list(cloud(), query, page.next(), 1 + random.nextInt(4));
      seen.addAll(publicIds(page.items()));
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(throughout);
  }

  static Stream<Arguments> changingListings() {
    return Stream.of(
            Named.of("newest first", NEWEST),
            Named.of("oldest first", OLDEST),
            Named.of("by public id", prefix("p")))
        .flatMap(query -> Stream.of(1L, 2L, 3L, 4L).map(seed -> Arguments.of(query, seed)));
  }

  /// One to three changes: a new asset, a deletion, or a new version of one that stays.
  private void change(Random random, List<String> there, Set<String> throughout) {
    for (var i = 0; i <= random.nextInt(3); i++) {
      var chosen = there.get(random.nextInt(there.size()));
      switch (random.nextInt(3)) {
        case 0 -> there.add(saveSomewhere(random));
        case 1 -> {
          catalog().delete(SampleAssets.identity(cloud(), chosen));
          throughout.remove(chosen);
        }
        default -> {
          if (throughout.contains(chosen)) {
            save(chosen);
          }
        }
      }
    }
  }

  /// Under a random public id, and often in the same millisecond as the one before.
  private String saveSomewhere(Random random) {
    var publicId = "p" + Long.toString(random.nextLong() >>> 1, 36);
    save(publicId);
    clock().advance(Duration.ofMillis(random.nextInt(2)));
    return publicId;
  }

  private static Cursor forged(String... lines) {
    var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static void assertInvalid(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AssetException.class,
            e -> assertThat(e.problem()).isEqualTo(new AssetProblem.InvalidCursor()));
  }

  private static List<String> publicIds(List<Asset> assets) {
    return assets.stream().map(asset -> asset.identity().publicId().value()).toList();
  }
}
