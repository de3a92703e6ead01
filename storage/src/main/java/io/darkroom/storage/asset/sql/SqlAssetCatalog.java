package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetChange;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetQuery;
import io.darkroom.storage.asset.BackedUpVersion;
import io.darkroom.storage.asset.BlobLayout;
import io.darkroom.storage.asset.BlobRemoval;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.storage.asset.DerivedId;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.Page;
import io.darkroom.storage.asset.RenameResult;
import io.darkroom.storage.asset.RestoreResult;
import io.darkroom.storage.asset.SaveResult;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.sql.Database;
import io.darkroom.storage.sql.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Assets in a database. Safe for concurrent use.
public final class SqlAssetCatalog implements AssetCatalog {
  private final Database database;
  private final InstantSource clock;
  private final Duration removalDelay;

  /// @param removalDelay how long blobs that nothing needs are left to reads that began before
  public SqlAssetCatalog(Database database, InstantSource clock, Duration removalDelay) {
    this.database = database;
    this.clock = clock;
    this.removalDelay = removalDelay;
    var second = now().getEpochSecond();
    database.write("open", transaction -> RetiredVersions.prune(transaction, second));
  }

  @Override
  public Optional<Asset> findAsset(AssetIdentity identity) {
    var isThisOne = AssetReader.hasIdentity(identity);
    return database.read("find", reading -> AssetReader.findAsset(reading, isThisOne));
  }

  @Override
  public Optional<Asset> findAssetById(CloudName cloud, AssetId id) {
    var isThisOne = Assets.ID.eq(id.value()).and(Assets.CLOUD.eq(cloud.value()));
    return database.read("find", reading -> AssetReader.findAsset(reading, isThisOne));
  }

  @Override
  public List<Asset> findAssets(List<AssetIdentity> identities) {
    return database.read("find", reading -> ManyAssets.byIdentity(reading, identities));
  }

  @Override
  public List<Asset> findAssetsById(CloudName cloud, List<AssetId> ids) {
    return database.read("find", reading -> ManyAssets.byId(reading, cloud, ids));
  }

  @Override
  public SaveResult save(NewAsset asset, Overwrite overwrite) {
    var changes = changes();
    return database.write("save", transaction -> changes.save(transaction, asset, overwrite));
  }

  @Override
  public Optional<Asset> update(AssetIdentity identity, UnaryOperator<AssetDetails> change) {
    var changes = changes();
    return database.write("update", transaction -> changes.update(transaction, identity, change));
  }

  @Override
  public List<AssetChange> updateAll(
      List<AssetIdentity> identities, UnaryOperator<AssetDetails> change) {
    var changes = new BulkAssetChanges(changes());
    return database.write("update", transaction -> changes.update(transaction, identities, change));
  }

  @Override
  public List<AssetChange> setExclusiveTags(List<AssetIdentity> identities, List<String> tags) {
    var changes = new BulkAssetChanges(changes());
    return database.write(
        "update", transaction -> changes.setExclusiveTags(transaction, identities, tags));
  }

  @Override
  public RenameResult rename(
      AssetIdentity from,
      AssetIdentity to,
      Overwrite overwrite,
      UnaryOperator<AssetDetails> change) {
    var renaming = new Renaming(changes(), from, to, overwrite, change);
    return database.writeUnlessContradicted("rename", renaming::run);
  }

  @Override
  public Optional<Asset> delete(CloudName cloud, AssetId id) {
    var changes = changes();
    var isThisOne = Assets.ID.eq(id.value()).and(Assets.CLOUD.eq(cloud.value()));
    return database.write("delete", transaction -> changes.delete(transaction, isThisOne));
  }

  @Override
  public List<BackedUpVersion> listBackups(CloudName cloud, AssetId asset) {
    return database.read("list", reading -> Restoring.list(reading, cloud, asset));
  }

  @Override
  public Optional<BackedUpVersion> findBackup(CloudName cloud, AssetId asset, VersionId version) {
    return listBackups(cloud, asset).stream()
        .filter(one -> one.version().id().equals(version))
        .findFirst();
  }

  @Override
  public Optional<AssetId> findDeleted(AssetIdentity identity) {
    var hasIdentity = AssetReader.hasIdentity(identity);
    return database.read(
        "find",
        reading ->
            reading.fetchExists(Assets.TABLE, hasIdentity)
                ? Optional.empty()
                : AssetChanges.findDeleted(reading, identity));
  }

  @Override
  public RestoreResult restore(CloudName cloud, AssetId asset, @Nullable VersionId version) {
    var restoring = new Restoring(changes(), cloud, asset);
    return database.writeUnlessContradicted(
        "restore", transaction -> restoring.restore(transaction, version));
  }

  @Override
  public Optional<BackedUpVersion> deleteBackup(CloudName cloud, AssetId asset, VersionId version) {
    var restoring = new Restoring(changes(), cloud, asset);
    return database.write("delete", transaction -> restoring.delete(transaction, version));
  }

  @Override
  public Optional<Asset> delete(AssetIdentity identity) {
    var changes = changes();
    return database.write("delete", transaction -> changes.delete(transaction, identity));
  }

  @Override
  public Page<Asset> list(CloudName cloud, AssetQuery query, @Nullable Cursor from, int limit) {
    Pages.requireLimit(limit);
    var listing = new AssetListing(cloud, query);
    return database.read("list", reading -> listing.page(reading, from, limit));
  }

  @Override
  public Optional<DerivedFile> findDerived(AssetId asset, VersionId version, String hash) {
    BlobLayout.requireHash(hash);
    return database.read("find", reading -> DerivedFiles.find(reading, asset, version, hash));
  }

  @Override
  public boolean saveDerived(DerivedFile file) {
    var removals = removals(now());
    return database.write(
        "save", transaction -> DerivedFiles.save(transaction, database.dialect(), removals, file));
  }

  @Override
  public Page<DerivedFile> listDerived(AssetId asset, @Nullable Cursor from, int limit) {
    Pages.requireLimit(limit);
    return database.read("list", reading -> DerivedFiles.page(reading, asset, from, limit));
  }

  @Override
  public Optional<DerivedFile> deleteDerived(CloudName cloud, DerivedId id) {
    var removals = removals(now());
    return database.write(
        "delete", transaction -> DerivedFiles.delete(transaction, removals, cloud, id));
  }

  @Override
  public int deleteAllDerived(AssetId asset) {
    var removals = removals(now());
    return database.write(
        "delete",
        transaction -> DerivedFiles.deleteAll(transaction, database.dialect(), removals, asset));
  }

  @Override
  public List<BlobRemoval> dueRemovals(int limit) {
    Pages.requireLimit(limit);
    var now = now();
    return database.read("list", reading -> RemovalQueue.due(reading, now, limit));
  }

  @Override
  public void removalDone(long id) {
    database.write("delete", transaction -> RemovalQueue.done(transaction, id));
  }

  @Override
  public void postponeRemoval(long id, Instant due) {
    database.write("save", transaction -> RemovalQueue.postpone(transaction, id, due));
  }

  @Override
  public boolean isReferenced(CloudName cloud, AssetId owner, VersionId version) {
    return database.read(
        "find", reading -> AssetReader.isReferenced(reading, cloud, owner, version));
  }

  @Override
  public void check() {
    var now = now();
    database.read("check", reading -> RemovalQueue.due(reading, now, 1));
  }

  private AssetChanges changes() {
    var now = now();
    return new AssetChanges(database.dialect(), removals(now), now);
  }

  private RemovalQueue removals(Instant now) {
    return new RemovalQueue(now.plus(removalDelay));
  }

  /// To the millisecond, as it is stored.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
