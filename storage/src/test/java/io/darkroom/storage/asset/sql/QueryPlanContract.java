package io.darkroom.storage.asset.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetQuery;
import io.darkroom.storage.asset.AssetQuery.Direction;
import io.darkroom.storage.asset.BlobRemoval;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.DerivedId;
import io.darkroom.storage.asset.Moderation;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.SampleAssets;
import io.darkroom.storage.asset.SaveResult;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.sql.Database;
import io.darkroom.storage.sql.RecordedQueries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every query of today is answered from indexes: none reads a whole table.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueryPlanContract {
  private static final CloudName CLOUD = new CloudName("cloud-1");
  private static final int ASSETS = 6000;

  private final RecordedQueries recorded = new RecordedQueries();
  private Database database;
  private AssetCatalog catalog;
  private Asset asset;

  abstract Database openDatabase();

  /// The steps of a query's plan, one a line.
  abstract List<String> plan(Database database, String query);

  /// Whether a step of a plan reads a whole table.
  abstract boolean isScan(String step);

  @BeforeAll
  void fill() {
    database = openDatabase();
    new ManyRows(database.writing()).insert(ASSETS);
    catalog = new SqlAssetCatalog(recorded.record(database), InstantSource.system(), Duration.ZERO);
    asset = saved(Overwrite.REPLACE);
    recorded.take();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void findingSeeks() {
    catalog.findAsset(asset.identity());
    catalog.findAssetById(CLOUD, asset.id());
    catalog.isReferenced(CLOUD, asset.id(), asset.current().id());
    catalog.findDerived(asset.id(), asset.current().id(), "h1");

    assertSeeks(4);
  }

  @Test
  void savingAndDeletingSeek() {
    saved(Overwrite.REPLACE);
    saved(Overwrite.KEEP);
    catalog.saveDerived(SampleAssets.derived(asset, "h1", InstantSource.system().instant()));
    catalog.deleteDerived(CLOUD, DerivedId.random());
    catalog.deleteAllDerived(asset.id());
    catalog.delete(asset.identity());

    assertSeeks(20);
  }

  @Test
  void removingBlobsSeeks() {
    var due = catalog.dueRemovals(10);
    assertThat(due).extracting(BlobRemoval::id).hasSize(10);
    catalog.removalDone(due.getFirst().id());
    catalog.postponeRemoval(due.getLast().id(), InstantSource.system().instant());

    assertSeeks(3);
  }

  @Test
  void listingByTimeReadsTheIndexInOrder() {
    for (var direction : Direction.values()) {
      assertInOrder(
          new AssetQuery.OfResourceType(ResourceType.IMAGE, direction), "assets_by_resource_type");
      assertInOrder(
          new AssetQuery.OfType(ResourceType.IMAGE, DeliveryType.UPLOAD, direction),
          "assets_by_type");
    }
  }

  @Test
  void changingManySeeks() {
    var identities = List.of(asset.identity(), SampleAssets.identity(CLOUD, "other"));
    var raw =
        new AssetIdentity(
            CLOUD, ResourceType.RAW, DeliveryType.PRIVATE, asset.identity().publicId());
    catalog.findAssets(List.of(asset.identity(), raw));
    catalog.findAssets(identities);
    catalog.findAssetsById(CLOUD, List.of(asset.id(), AssetId.random()));
    catalog.updateAll(identities, details -> details.withTags(List.of("planned")));
    catalog.setExclusiveTags(identities, List.of("rare"));

    assertSeeks(8);
  }

  @Test
  void keepingAndRestoringSeeks() {
    var identity = SampleAssets.identity(CLOUD, "kept");
    var fresh = SampleAssets.image(identity);
    var kept =
        new NewAsset(
            fresh.id(), fresh.versionId(), identity, fresh.file(), fresh.details(), null, true);
    catalog.save(kept, Overwrite.REPLACE);
    catalog.delete(identity);
    catalog.findDeleted(identity);
    catalog.restore(CLOUD, kept.id(), null);
    catalog.listBackups(CLOUD, kept.id());
    catalog.deleteBackup(CLOUD, kept.id(), kept.versionId());

    assertSeeks(15);
  }

  @Test
  void renamingSeeks() {
    var other = SampleAssets.identity(CLOUD, "renamed");
    catalog.rename(asset.identity(), other, Overwrite.REPLACE, UnaryOperator.identity());
    catalog.rename(other, asset.identity(), Overwrite.REPLACE, UnaryOperator.identity());

    assertSeeks(10);
  }

  @Test
  void listingByTagOrModerationReadsTheIndexInOrder() {
    for (var direction : Direction.values()) {
      assertInOrder(
          new AssetQuery.OfTag(ResourceType.IMAGE, "tag", direction), "asset_tags_by_tag");
      assertInOrder(
          new AssetQuery.OfModeration(
              ResourceType.IMAGE, "manual", Moderation.Status.PENDING, direction),
          "asset_moderations_by_status");
    }
  }

  @Test
  void listingSeveralTagsSeeks() {
    var query =
        new AssetQuery.WithAnyTag(ResourceType.IMAGE, DeliveryType.UPLOAD, List.of("tag", "other"));
    catalog.list(CLOUD, query, catalog.list(CLOUD, query, null, 5).next(), 5);

    assertSeeks(2);
  }

  @Test
  void listingAPrefixReadsTheIndexInOrder() {
    assertInOrder(
        new AssetQuery.WithPrefix(ResourceType.IMAGE, DeliveryType.UPLOAD, "id-"), identityIndex());
  }

  @Test
  void listingDerivedFilesReadsTheIndexInOrder() {
    catalog.listDerived(new AssetId(ManyRows.hex(1)), null, 2);
    catalog.findDerived(new AssetId(ManyRows.hex(1)), new VersionId(ManyRows.hex(1)), "h");

    assertSeeks(2);
  }

  /// The name of the index behind the unique identity.
  abstract String identityIndex();

  private void assertInOrder(AssetQuery query, String index) {
    var page = catalog.list(CLOUD, query, null, 5);
    var cursor = page.next();
    assertThat(cursor).isNotNull();
    catalog.list(CLOUD, query, new Cursor(cursor.value()), 5);

    for (var text : recorded.take()) {
      var plan = plan(database, text);
      assertThat(plan).as(text).noneMatch(this::isScan).anyMatch(step -> step.contains(index));
      assertThat(sortsAssets(plan)).as(text + "\n" + plan).isFalse();
    }
  }

  /// Whether the rows of assets are sorted rather than read in order; the lists within one asset
  /// may be.
  abstract boolean sortsAssets(List<String> plan);

  private void assertSeeks(int atLeast) {
    var queries = recorded.take();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(atLeast);
    for (var query : queries) {
      assertThat(plan(database, query)).as(query).noneMatch(this::isScan);
    }
  }

  private Asset saved(Overwrite overwrite) {
    var details = SampleAssets.fullDetails();
    var fresh = SampleAssets.image(SampleAssets.identity(CLOUD, "planned"), details);
    return switch (catalog.save(fresh, overwrite)) {
      case SaveResult.Created(var created) -> created;
      case SaveResult.Replaced(var now, _) -> now;
      case SaveResult.Kept(var existing) -> existing;
    };
  }
}
