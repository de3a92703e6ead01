package io.darkroom.storage.asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The record of all assets of all clouds. Safe for concurrent use, by many threads and, on
/// PostgreSQL, many nodes. Every method blocks on the database and is one transaction: it happens
/// wholly and durably before the method returns, or not at all.
///
/// Blobs are not touched here. Bytes are stored before [#save]; what [#save] and [#delete] make
/// needless is queued in the same transaction and handed out by [#dueRemovals].
///
/// Every method throws [AssetException] with [AssetProblem.Unavailable] when the database is lost
/// or too busy. A change interrupted so may have happened: a caller of [#save] then must leave its
/// blob alone, the sweeper finds out by [#isReferenced].
public interface AssetCatalog extends BulkChanges, Backups {

  /// The most items one page or batch can be asked for.
  int MAX_LIMIT = 1000;

  /// The asset of this identity.
  Optional<Asset> findAsset(AssetIdentity identity);

  /// The asset of this id, if it belongs to the cloud.
  Optional<Asset> findAssetById(CloudName cloud, AssetId id);

  /// The assets of these identities that exist, in the order of the identities.
  ///
  /// @param identities of one cloud, at most [#MAX_LIMIT]; one named twice is found once
  List<Asset> findAssets(List<AssetIdentity> identities);

  /// The assets of these ids that exist and belong to the cloud, in the order of the ids.
  ///
  /// @param ids at most [#MAX_LIMIT]; one named twice is found once
  List<Asset> findAssetsById(CloudName cloud, List<AssetId> ids);

  /// Makes a stored original known. When the identity is taken, the new version replaces the
  /// current one or nothing happens, as asked.
  ///
  /// Replacing keeps the asset's id and time of creation; file, details and the spelling of the
  /// public id are the new ones. The version number is the current second or one more than the last
  /// number this identity had, whichever is greater, even when that one was deleted in between. All
  /// files derived from the former version are forgotten, and its blobs queued for removal, except
  /// for an original that is backed up.
  ///
  /// The folder of the asset and the folders around it come into being.
  ///
  /// @throws IllegalArgumentException when the version id, or for a free identity the asset id, is
  ///   in use already
  SaveResult save(NewAsset asset, Overwrite overwrite);

  /// Changes what is said about an asset, without a new version.
  ///
  /// @param change from the current description to the new one; called within the transaction, so
  ///   it must be quick and must not call the catalog
  /// @return the asset as it is now; empty when there is none
  Optional<Asset> update(AssetIdentity identity, UnaryOperator<AssetDetails> change);

  /// Gives an asset another public id, another delivery type, or both. Its id, its current version
  /// and the files derived from it stay. The version number stays too, unless the new identity has
  /// had one as high for another file: then the asset is given the next one, so that no URL ever
  /// means two files.
  ///
  /// @param to in the same cloud and of the same resource type
  /// @param overwrite what happens to another asset of that identity: REPLACE deletes it, KEEP
  ///   leaves everything as it is
  /// @param change from the current description to the one under the new name; see [#update]
  /// @throws IllegalArgumentException when the cloud or the resource type differs
  RenameResult rename(
      AssetIdentity from,
      AssetIdentity to,
      Overwrite overwrite,
      UnaryOperator<AssetDetails> change);

  /// Forgets an asset and its derived files, and queues their blobs for removal, except for an
  /// original that is backed up. The identity is free at once. Folders remain.
  ///
  /// @return the asset as it was; empty when there was none
  Optional<Asset> delete(AssetIdentity identity);

  /// The same for the asset of this id, if it belongs to the cloud.
  Optional<Asset> delete(CloudName cloud, AssetId id);

  /// One page of a cloud's assets. An asset that exists while the pages are read is on exactly one
  /// of them, whatever else is saved, replaced or deleted meanwhile.
  ///
  /// @param from where the previous page ended; absent for the first
  /// @param limit 1 to [#MAX_LIMIT]
  /// @throws AssetException InvalidCursor when the cursor is not one of this query
  Page<Asset> list(CloudName cloud, AssetQuery query, @Nullable Cursor from, int limit);

  /// The file derived from a revision under this hash.
  Optional<DerivedFile> findDerived(AssetId asset, VersionId version, String hash);

  /// Makes a stored derived file known. Saving the same derivation again keeps its id and its time
  /// and takes the rest.
  ///
  /// A derived file is a convenience: a reader who finds its blob gone makes it again.
  ///
  /// @return whether the revision still exists. If not, nothing is saved and the blob is queued for
  ///   removal
  boolean saveDerived(DerivedFile file);

  /// One page of the files derived from the current version of an asset, oldest first. Empty for an
  /// unknown asset.
  ///
  /// @param limit 1 to [#MAX_LIMIT]
  /// @throws AssetException InvalidCursor when the cursor is not one of this asset
  Page<DerivedFile> listDerived(AssetId asset, @Nullable Cursor from, int limit);

  /// Forgets one derived file and queues its blob for removal.
  ///
  /// @return the file; empty when the cloud has none of this id
  Optional<DerivedFile> deleteDerived(CloudName cloud, DerivedId id);

  /// Forgets all files derived from an asset and queues their blobs for removal.
  ///
  /// @return how many there were
  int deleteAllDerived(AssetId asset);

  /// Blobs that may be removed now, longest due first. Handing out changes nothing: until
  /// [#removalDone], the same entries come again, and two nodes may get the same ones. Removing
  /// what is already gone is success.
  ///
  /// @param limit 1 to [#MAX_LIMIT]
  List<BlobRemoval> dueRemovals(int limit);

  /// Takes an entry off the queue. Does nothing when it is not there.
  void removalDone(long id);

  /// Puts a removal that failed off until a later moment, so that it does not hold up the others.
  void postponeRemoval(long id, Instant due);

  /// Whether a revision of this id exists whose original or derived files are kept under this asset
  /// id. For a sweeper that looks at a blob: what is not referenced, not queued and older than any
  /// running upload is left over from a crash.
  boolean isReferenced(CloudName cloud, AssetId owner, VersionId version);

  /// Does nothing if the database answers.
  void check();
}
