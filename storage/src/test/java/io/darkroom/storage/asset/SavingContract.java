package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Finding, saving and deleting single assets.
interface SavingContract extends CatalogUnderTest {

  @Test
  default void findsWhatWasSaved() {
    var analysis = new LinkedHashMap<String, Object>();
    analysis.put("phash", "ba19c8ab5fa05a59");
    analysis.put("duration", 10.0);
    analysis.put("colors", List.of(List.of("#FFFFFF", 52.9), List.of("#000000", 1.0E-10)));
    analysis.put("semi_transparent", false);
    var file = new FileFacts("jpg", 864, 576, 2, 5_000_000_000L, SampleAssets.ETAG, analysis);
    var identity =
        new AssetIdentity(
            cloud(), ResourceType.VIDEO, DeliveryType.PRIVATE, PublicId.parse("pets/a cat"));
    var fresh =
        new NewAsset(
            AssetId.random(),
            VersionId.random(),
            identity,
            file,
            SampleAssets.fullDetails(),
            "123456789012345");

    var saved = save(fresh);

    assertThat(catalog().findAsset(identity)).contains(saved);
    assertThat(catalog().findAssetById(cloud(), fresh.id())).contains(saved);
    assertThat(saved.id()).isEqualTo(fresh.id());
    assertThat(saved.details()).isEqualTo(fresh.details());
    assertThat(saved.current().file()).isEqualTo(file);
    assertThat(saved.current().uploadedBy()).isEqualTo("123456789012345");
    assertThat(saved.current().number()).isEqualTo(clock().instant().getEpochSecond());
    assertThat(saved.createdAt()).isEqualTo(clock().instant().truncatedTo(ChronoUnit.MILLIS));
    assertThat(saved.originalKey()).isEqualTo(fresh.originalKey());
  }

  @Test
  default void keepsTheOrderOfTagsAndContext() {
    save(SampleAssets.image(SampleAssets.identity(cloud(), "a"), SampleAssets.fullDetails()));

    var details = catalog().findAsset(SampleAssets.identity(cloud(), "a")).orElseThrow().details();

    assertThat(details.tags()).containsExactly("zebra", "apple", "tag3\u00c5");
    assertThat(details.context().keySet()).containsExactly("zoo", "alt");
  }

  @Test
  default void keepsThousandsOfListEntries() {
    var tags = IntStream.range(0, 1000).mapToObj(i -> "tag" + i).toList();
    var context = new LinkedHashMap<String, String>();
    tags.forEach(tag -> context.put(tag.repeat(100), "value ".repeat(2000)));
    var details =
        AssetDetails.named("many")
            .withTags(tags)
            .withContext(context)
            .withMetadata(Map.of("all", tags));

    var saved = save(SampleAssets.image(SampleAssets.identity(cloud(), "many"), details));

    assertThat(catalog().findAsset(saved.identity())).contains(saved);
  }

  @Test
  default void findsNothingElsewhere() {
    var saved = save("a");
    var otherCloud = new CloudName(cloud() + "-2");

    assertThat(catalog().findAsset(SampleAssets.identity(otherCloud, "a"))).isEmpty();
    assertThat(catalog().findAssetById(otherCloud, saved.id())).isEmpty();
    assertThat(catalog().findAsset(SampleAssets.identity(cloud(), "A"))).isEmpty();
    assertThat(
            catalog()
                .findAsset(
                    new AssetIdentity(
                        cloud(), ResourceType.RAW, DeliveryType.UPLOAD, PublicId.parse("a"))))
        .isEmpty();
  }

  @Test
  default void keepsTwoCloudsApart() {
    var otherCloud = new CloudName(cloud() + "-2");
    var here = save("a");
    var there = save(SampleAssets.image(otherCloud, "a"));
    var all = new AssetQuery.OfResourceType(ResourceType.IMAGE, AssetQuery.Direction.NEWEST_FIRST);

    assertThat(catalog().list(cloud(), all, null, 10).items()).containsExactly(here);
    assertThat(catalog().list(otherCloud, all, null, 10).items()).containsExactly(there);
    assertThat(catalog().delete(there.identity())).contains(there);
    assertThat(catalog().findAsset(here.identity())).contains(here);
  }

  @Test
  default void replacesButKeepsIdAndTimeOfCreation() {
    var first = save("a");
    clock().advance(Duration.ofSeconds(90));
    var details = SampleAssets.fullDetails();
    var fresh = SampleAssets.image(first.identity(), details);

    var result = catalog().save(fresh, Overwrite.REPLACE);

    var now = catalog().findAsset(first.identity()).orElseThrow();
    assertThat(result).isEqualTo(new SaveResult.Replaced(now, first));
    assertThat(now.id()).isEqualTo(first.id());
    assertThat(now.createdAt()).isEqualTo(first.createdAt());
    assertThat(now.current().id()).isEqualTo(fresh.versionId());
    assertThat(now.current().number()).isEqualTo(clock().instant().getEpochSecond());
    assertThat(now.details()).isEqualTo(details);
    assertThat(now.originalKey()).isEqualTo(fresh.originalKey());
  }

  @Test
  default void replacingForgetsTheFormerDescription() {
    save(SampleAssets.image(SampleAssets.identity(cloud(), "a"), SampleAssets.fullDetails()));

    var now = save("a");

    assertThat(catalog().findAsset(now.identity()).orElseThrow().details())
        .isEqualTo(AssetDetails.named("sample"));
  }

  @Test
  default void keepsTheExistingWhenTold() {
    var existing = save("a");

    var result = catalog().save(SampleAssets.image(cloud(), "a"), Overwrite.KEEP);

    assertThat(result).isEqualTo(new SaveResult.Kept(existing));
    assertThat(catalog().findAsset(existing.identity())).contains(existing);
    assertThat(removalsAfterDelay()).isEmpty();
  }

  @Test
  default void createsWhereThereIsNothingToKeep() {
    var result = catalog().save(SampleAssets.image(cloud(), "a"), Overwrite.KEEP);

    assertThat(result).isInstanceOf(SaveResult.Created.class);
  }

  @Test
  default void takesARetryForTheSameSave() {
    var fresh = SampleAssets.image(cloud(), "a");
    var saved = save(fresh);

    assertThat(catalog().save(fresh, Overwrite.REPLACE)).isEqualTo(new SaveResult.Created(saved));
    assertThat(catalog().save(fresh, Overwrite.KEEP)).isEqualTo(new SaveResult.Created(saved));
    assertThat(removalsAfterDelay()).isEmpty();
  }

  @Test
  default void keepsTheBytesOfARetryThatComesAfterAnotherSave() {
    var fresh = SampleAssets.image(cloud(), "a");
    save(fresh);
    var between = save("a");

    var again = save(fresh);

    assertThat(again.originalKey()).isEqualTo(fresh.originalKey());
    assertThat(again.current().number()).isGreaterThan(between.current().number());
    assertThat(removalsAfterDelay())
        .contains(between.originalKey())
        .doesNotContain(fresh.originalKey());
  }

  @Test
  default void refusesAVersionThatIsInUse() {
    var fresh = SampleAssets.image(cloud(), "a");
    save(fresh);
    var sameVersion =
        new NewAsset(
            AssetId.random(),
            fresh.versionId(),
            SampleAssets.identity(cloud(), "b"),
            fresh.file(),
            fresh.details(),
            null);

    assertThatThrownBy(() -> catalog().save(sameVersion, Overwrite.REPLACE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catalog().findAsset(sameVersion.identity())).isEmpty();
  }

  @Test
  default void deletesAndFreesTheIdentity() {
    var saved = save("a");

    assertThat(catalog().delete(saved.identity())).contains(saved);
    assertThat(catalog().delete(saved.identity())).isEmpty();
    assertThat(catalog().findAsset(saved.identity())).isEmpty();
    assertThat(catalog().findAssetById(cloud(), saved.id())).isEmpty();
    assertThat(save("a").id()).isNotEqualTo(saved.id());
  }

  @Test
  default void updatesTheDescriptionWithoutANewVersion() {
    var saved =
        save(SampleAssets.image(SampleAssets.identity(cloud(), "a"), SampleAssets.fullDetails()));
    clock().advance(Duration.ofSeconds(5));

    var updated =
        catalog()
            .update(
                saved.identity(), details -> details.withTags(List.of("new")).withContext(Map.of()))
            .orElseThrow();

    assertThat(updated.details())
        .isEqualTo(saved.details().withTags(List.of("new")).withContext(Map.of()));
    assertThat(updated.current()).isEqualTo(saved.current());
    assertThat(updated.createdAt()).isEqualTo(saved.createdAt());
    assertThat(updated.updatedAt()).isEqualTo(saved.updatedAt().plusSeconds(5));
    assertThat(catalog().findAsset(saved.identity())).contains(updated);
    assertThat(removalsAfterDelay()).isEmpty();
  }

  @Test
  default void updatesNothingWhereNothingIsOrChanges() {
    var saved = save("a");
    clock().advance(Duration.ofSeconds(5));

    assertThat(catalog().update(saved.identity(), details -> details)).contains(saved);
    assertThat(catalog().update(SampleAssets.identity(cloud(), "b"), details -> details)).isEmpty();
  }

  @Test
  default void updatesLeaveNothingBehindWhenTheyFail() {
    var saved = save("a");

    assertThatThrownBy(
            () -> catalog().update(saved.identity(), details -> details.withTags(List.of("\0"))))
        .isInstanceOf(AssetException.class);
    assertThat(catalog().findAsset(saved.identity())).contains(saved);
  }

  @Test
  default void findsEitherSpellingOfTheSameCharacters() {
    var composed = "Plattenkreiss_\u00f1g-\u00e9";
    var decomposed = "Plattenkreiss_n\u0303g-e\u0301";
    var saved = save(decomposed);

    var found = catalog().findAsset(SampleAssets.identity(cloud(), composed)).orElseThrow();
    var replaced = save(composed);

    assertThat(found.identity().publicId().value()).isEqualTo(decomposed);
    assertThat(replaced.id()).isEqualTo(saved.id());
    assertThat(catalog().findAsset(saved.identity()).orElseThrow().identity().publicId().value())
        .isEqualTo(composed);
  }

  @Test
  default void savesWhatWasFetchedUnderItsAddress() {
    var address = "https://example.com/a.jpg?width=1&height=2#part";
    var identity =
        new AssetIdentity(
            cloud(), ResourceType.IMAGE, DeliveryType.FETCH, PublicId.remote(address));

    var saved = save(SampleAssets.image(identity));

    assertThat(catalog().findAsset(identity)).contains(saved);
  }

  @Test
  default void answersTheCheck() {
    catalog().check();
  }
}
