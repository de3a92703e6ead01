package io.darkroom.storage.asset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Versions that are kept when they are replaced or their asset is deleted, because they were saved
/// with a backup. Part of [AssetCatalog]. Admin API reference: "Backups".
///
/// A deleted asset of which versions are kept stays known by its id. An asset saved under its
/// identity again takes that id back, and versions with it.
public interface Backups {

  /// The versions of an asset that are kept, the current one too, in the order in which they were
  /// uploaded. Empty for an asset without any.
  List<BackedUpVersion> listBackups(CloudName cloud, AssetId asset);

  /// One of them.
  Optional<BackedUpVersion> findBackup(CloudName cloud, AssetId asset, VersionId version);

  /// The id of the asset that last had an identity, when it was deleted and versions of it are
  /// kept. Empty while an asset has the identity.
  Optional<AssetId> findDeleted(AssetIdentity identity);

  /// Makes a kept version the current one, of an asset that exists or of one that was deleted. An
  /// existing asset keeps its description; a deleted one comes back with that of the version. What
  /// was current until then is kept in turn, if it was saved with a backup. The version has the
  /// next number, unless the identity had no other file since.
  ///
  /// @param version absent for the one that was uploaded last
  RestoreResult restore(CloudName cloud, AssetId asset, @Nullable VersionId version);

  /// Keeps a version no more and queues its blob for removal. The current version of an asset
  /// stays, but is not kept once it is replaced.
  ///
  /// @return as it was kept; empty when it was not
  Optional<BackedUpVersion> deleteBackup(CloudName cloud, AssetId asset, VersionId version);
}
