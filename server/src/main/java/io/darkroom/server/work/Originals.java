package io.darkroom.server.work;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.SaveResult;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Originals: how they come into the store, and as local files, which engines read. Safe for
/// concurrent use.
public final class Originals {
  private final BlobStore blobs;
  private final AssetCatalog catalog;

  public Originals(BlobStore blobs, AssetCatalog catalog) {
    this.blobs = blobs;
    this.catalog = catalog;
  }

  /// Stores an original: first the bytes, and once they are durable makes them known. On return it
  /// can be delivered.
  ///
  /// A crash in between leaves a blob that nobody refers to, which the sweeper removes; it never
  /// leaves an asset without bytes.
  ///
  /// @param file taken over, unless an exception says that nothing was stored
  public SaveResult store(NewAsset asset, Overwrite overwrite, SpooledFile file) {
    var key = new BlobKey(asset.originalKey());
    blobs.adopt(key, file.path());
    var result = catalog.save(asset, overwrite);
    if (result instanceof SaveResult.Kept) {
      blobs.delete(key);
    }
    return result;
  }

  /// A file with the bytes of the current version: the stored one where the store keeps files, else
  /// a copy in the spool, which goes when the request ends.
  ///
  /// @throws ApiException with `NotFound` when the bytes are gone
  public Path localFile(Asset asset, Spool.Request spool) {
    var key = new BlobKey(asset.originalKey());
    return blobs.findLocalFile(key).orElseGet(() -> copy(key, asset, spool));
  }

  private Path copy(BlobKey key, Asset asset, Spool.Request spool) {
    return switch (blobs.read(key, null)) {
      case ReadResult.Found(var content) -> {
        var path = spool.newPath();
        try (content) {
          Files.copy(content.stream(), path);
        } catch (IOException e) {
          throw new UncheckedIOException("the spool cannot be written", e);
        }
        yield path;
      }
      case ReadResult.NotFound(), ReadResult.RangeNotSatisfiable _ ->
          throw ApiException.notFound(
              "Resource not found - " + asset.identity().publicId().value());
    };
  }
}
