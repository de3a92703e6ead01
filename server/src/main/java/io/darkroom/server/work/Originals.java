package io.darkroom.server.work;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Spool;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Originals as local files, which engines read. Safe for concurrent use.
public final class Originals {
  private final BlobStore blobs;

  public Originals(BlobStore blobs) {
    this.blobs = blobs;
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
