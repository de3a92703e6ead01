package io.darkroom.storage.asset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Where blobs are kept. Keys cannot be guessed, are never written twice with other bytes, and
/// change with every revision, so that nothing stale can be read under a current key.
public final class BlobLayout {
  private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final int DIGEST_BYTES = 16;

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

  /// A new key for a slice of a file that arrives in pieces: `<cloud>/p/<digest of the upload
  /// id>/<first byte>-<random>`. Every call gives another one, so that a slice that comes again, or
  /// another file under the same upload id, never writes over bytes that are needed.
  public static String chunk(CloudName cloud, String uploadId, long firstByte) {
    return chunkPrefix(cloud, uploadId) + firstByte + "-" + RandomHex.next();
  }

  /// What the keys of all slices of an upload begin with.
  public static String chunkPrefix(CloudName cloud, String uploadId) {
    return cloud.value() + "/p/" + digest(uploadId) + "/";
  }

  private static String digest(String uploadId) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(uploadId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
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
