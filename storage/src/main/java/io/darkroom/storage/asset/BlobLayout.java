package io.darkroom.storage.asset;

import java.util.regex.Pattern;

/// Where blobs are kept. Keys cannot be guessed, are never written twice with other bytes, and
/// change with every revision, so that nothing stale can be read under a current key.
public final class BlobLayout {
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private BlobLayout() {}

  /// The key of an original: `<cloud>/o/<asset id>/<version id>`.
  ///
  /// @param owner the asset id the bytes were stored under; see [AssetVersion]. For an asset ask
  ///   [Asset#originalKey] instead
  public static String original(CloudName cloud, AssetId owner, VersionId version) {
    return cloud.value() + "/o/" + owner.value() + "/" + version.value();
  }

  /// The key of a derived file: `<cloud>/d/<asset id>/<version id>/<hash>`.
  ///
  /// @param hash names the derivation (canonical transformation, format, negotiated variant): 1 to
  ///   128 of `A-Z a-z 0-9 _ -`
  /// @throws IllegalArgumentException for another hash
  public static String derived(CloudName cloud, AssetId asset, VersionId version, String hash) {
    return derivedPrefix(cloud, asset, version) + requireHash(hash);
  }

  /// What the keys of everything derived from one revision begin with.
  public static String derivedPrefix(CloudName cloud, AssetId asset, VersionId version) {
    return cloud.value() + "/d/" + asset.value() + "/" + version.value() + "/";
  }

  /// The hash itself.
  ///
  /// @throws IllegalArgumentException when it cannot name a derivation
  public static String requireHash(String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("not a derivation's hash: " + hash);
    }
    return hash;
  }
}
