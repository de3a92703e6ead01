package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Finding and changing many assets at once, and moderation.
interface BulkContract extends CatalogUnderTest {

  private List<AssetIdentity> named(String... publicIds) {
    return Stream.of(publicIds).map(id -> SampleAssets.identity(cloud(), id)).toList();
  }

  private Asset tagged(String publicId, String... tags) {
    var details = AssetDetails.named("sample").withTags(List.of(tags));
    return save(SampleAssets.image(SampleAssets.identity(cloud(), publicId), details));
  }

  private List<String> tagsOf(String publicId) {
    return catalog()
        .findAsset(SampleAssets.identity(cloud(), publicId))
        .orElseThrow()
        .details()
        .tags();
  }

  @Test
  default void findsManyInTheOrderAskedFor() {
    var a = save("a");
    var b = save("b");
    var privately =
        new AssetIdentity(
            cloud(), ResourceType.RAW, DeliveryType.PRIVATE, PublicId.parse("a,with comma"));
    var c = save(SampleAssets.image(privately));

    var identities =
        Stream.concat(named("b", "missing", "a", "b").stream(), Stream.of(privately)).toList();

    assertThat(catalog().findAssets(identities)).containsExactly(b, a, c);
    assertThat(catalog().findAssets(List.of())).isEmpty();
    assertThat(catalog().findAssetsById(cloud(), List.of(c.id(), AssetId.random(), a.id())))
        .containsExactly(c, a);
    assertThat(catalog().findAssetsById(new CloudName("other"), List.of(a.id()))).isEmpty();
  }

  @Test
  default void findsAThousandAndNoMore() {
    save("id-999");
    var thousand =
        IntStream.range(0, 1000).mapToObj(i -> SampleAssets.identity(cloud(), "id-" + i)).toList();

    assertThat(catalog().findAssets(thousand)).hasSize(1);
    var more = Stream.concat(thousand.stream(), named("one more").stream()).toList();
    assertThatThrownBy(() -> catalog().findAssets(more))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void changesManyAndSaysWhichThereWere() {
    var a = tagged("a", "x");
    var b = tagged("b", "x", "y");
    clock().advance(Duration.ofSeconds(1));

    var changes =
        catalog()
            .updateAll(
                named("b", "missing", "a", "b"), details -> details.withTags(List.of("x", "y")));

    assertThat(changes).extracting(AssetChange::before).containsExactly(b, a);
    assertThat(changes.getFirst().now()).isEqualTo(b);
    assertThat(catalog().findAsset(a.identity())).contains(changes.getLast().now());
    assertThat(tagsOf("a")).containsExactly("x", "y");
    assertThat(changes.getLast().now().updatedAt()).isAfter(a.updatedAt());
  }

  @Test
  default void changesAllOrNone() {
    tagged("a", "x");
    tagged("b", "y");

    assertThatThrownBy(() ->
            catalog()
                .updateAll(
                    named("a", "b"),
                    details ->
                        details.withTags(
                            List.of(details.tags().contains("y") ? "y".repeat(300) : "z"))))
        .isInstanceOf(AssetException.class);

    assertThat(tagsOf("a")).containsExactly("x");
  }

  @Test
  default void changesOfTheSameAssetsAtOnceAreAllKept() throws Exception {
    var names = IntStream.range(0, 6).mapToObj(i -> "a" + i).toList();
    names.forEach(this::save);

    AtOnce.run(
        12,
        i -> {
          var order = i % 2 == 0 ? names : names.reversed();
          return catalog()
              .updateAll(
                  named(order.toArray(String[]::new)),
                  details ->
                      details.withTags(
                          Stream.concat(details.tags().stream(), Stream.of("t" + i)).toList()));
        });

    for (var name : names) {
      assertThat(tagsOf(name)).hasSize(12);
    }
  }

  @Test
  default void anExclusiveTagIsTakenOffAllOthers() {
    tagged("a", "x");
    tagged("b", "x", "hero");
    tagged("c", "hero", "y");
    var raw =
        new AssetIdentity(
            cloud(), ResourceType.RAW, DeliveryType.UPLOAD, PublicId.parse("of another type"));
    var other = save(SampleAssets.image(raw, AssetDetails.named("s").withTags(List.of("hero"))));
    clock().advance(Duration.ofSeconds(1));

    var changes = catalog().setExclusiveTags(named("a", "missing", "b"), List.of("hero"));

    assertThat(changes)
        .extracting(change -> change.now().identity().publicId().value())
        .containsExactly("a", "b");
    assertThat(tagsOf("a")).containsExactly("x", "hero");
    assertThat(tagsOf("b")).containsExactly("x", "hero");
    assertThat(tagsOf("c")).containsExactly("y");
    assertThat(catalog().findAsset(raw)).contains(other);
    assertThat(
            listAll(
                new AssetQuery.WithAnyTag(ResourceType.IMAGE, DeliveryType.UPLOAD, List.of("hero")),
                100))
        .hasSize(2);
  }

  @Test
  default void deletesByIdWithinTheCloud() {
    var asset = save("a");

    assertThat(catalog().delete(new CloudName("other"), asset.id())).isEmpty();
    assertThat(catalog().delete(cloud(), asset.id())).contains(asset);
    assertThat(catalog().delete(cloud(), asset.id())).isEmpty();
    assertThat(removalsAfterDelay()).containsExactlyElementsOf(CatalogUnderTest.blobsOf(asset));
  }

  @Test
  default void keepsModerationsInTheirOrder() {
    var now = clock().instant();
    var asked =
        List.of(
            new Moderation("duplicate", Moderation.Status.PENDING, null, now),
            new Moderation("manual", Moderation.Status.QUEUED, Map.of("note", "ü"), now));
    var details = AssetDetails.named("sample").withModerations(asked);
    var asset = save(SampleAssets.image(SampleAssets.identity(cloud(), "a"), details));
    assertThat(catalog().findAsset(asset.identity()).orElseThrow().details()).isEqualTo(details);

    clock().advance(Duration.ofSeconds(1));
    var later = clock().instant();
    catalog()
        .update(
            asset.identity(),
            before ->
                before.withModerations(
                    List.of(
                        before.moderations().getFirst().with(Moderation.Status.APPROVED, later),
                        before.moderations().getLast().with(Moderation.Status.PENDING, later))));

    var found = catalog().findAsset(asset.identity()).orElseThrow();
    assertThat(found.details().moderations())
        .extracting(Moderation::status)
        .containsExactly(Moderation.Status.APPROVED, Moderation.Status.PENDING);
    assertThat(moderated("duplicate", Moderation.Status.APPROVED)).containsExactly(found);
    assertThat(moderated("duplicate", Moderation.Status.PENDING)).isEmpty();
    assertThat(moderated("manual", Moderation.Status.PENDING)).containsExactly(found);
  }

  private List<Asset> moderated(String kind, Moderation.Status status) {
    return listAll(
        new AssetQuery.OfModeration(
            ResourceType.IMAGE, kind, status, AssetQuery.Direction.NEWEST_FIRST),
        1);
  }

  @Test
  default void listsATagByTimeAndSeveralByName() {
    tagged("c", "x");
    clock().advance(Duration.ofSeconds(1));
    tagged("a", "x", "y");
    clock().advance(Duration.ofSeconds(1));
    tagged("b", "y");
    tagged("d", "z");

    assertThat(
            names(new AssetQuery.OfTag(ResourceType.IMAGE, "x", AssetQuery.Direction.NEWEST_FIRST)))
        .containsExactly("a", "c");
    assertThat(
            names(new AssetQuery.OfTag(ResourceType.IMAGE, "x", AssetQuery.Direction.OLDEST_FIRST)))
        .containsExactly("c", "a");
    assertThat(
            names(
                new AssetQuery.WithAnyTag(
                    ResourceType.IMAGE, DeliveryType.UPLOAD, List.of("y", "x"))))
        .containsExactly("a", "b", "c");
    assertThat(
            names(
                new AssetQuery.WithAnyTag(ResourceType.IMAGE, DeliveryType.PRIVATE, List.of("x"))))
        .isEmpty();
  }

  private List<String> names(AssetQuery query) {
    return listAll(query, 1).stream().map(asset -> asset.identity().publicId().value()).toList();
  }
}
