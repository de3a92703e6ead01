package io.darkroom.server.script;

import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Where the code of a script is: in the parameter, or in a stored file that it names. Safe for
/// concurrent use.
public final class ScriptSources {
  private static final String REFERENCE = "#RESOURCE_REF:";
  private static final int MAX_CHARACTERS = 4095;
  private static final int MAX_FILE_BYTES = 10 << 10;

  private final AssetCatalog catalog;
  private final BlobStore blobs;

  public ScriptSources(AssetCatalog catalog, BlobStore blobs) {
    this.catalog = catalog;
    this.blobs = blobs;
  }

  /// The code that a parameter gives or refers to.
  ///
  /// @throws ApiException when it is too long, or there is no such file
  String code(CloudName cloud, String parameter, String value) {
    if (value.startsWith(REFERENCE)) {
      return stored(cloud, parameter, value.substring(REFERENCE.length()).strip());
    }
    if (value.length() > MAX_CHARACTERS) {
      throw ApiException.badRequest(
          "Invalid value for parameter %s: %d characters, expected at most %d"
              .formatted(parameter, value.length(), MAX_CHARACTERS));
    }
    return value;
  }

  private String stored(CloudName cloud, String parameter, String publicId) {
    var identity =
        new AssetIdentity(
            cloud, ResourceType.RAW, DeliveryType.AUTHENTICATED, PublicId.parse(publicId));
    var asset =
        catalog
            .findAsset(identity)
            .orElseThrow(() ->
                ApiException.badRequest(
                    "Invalid value for parameter %s: no raw authenticated asset %s"
                        .formatted(parameter, publicId)));
    return switch (blobs.read(new BlobKey(asset.originalKey()), null)) {
      case ReadResult.Found(var content) -> {
        try (content;
            var stream = content.stream()) {
          var bytes = stream.readNBytes(MAX_FILE_BYTES + 1);
          if (bytes.length > MAX_FILE_BYTES) {
            throw ApiException.badRequest(
                "Invalid value for parameter %s: %s is larger than %d bytes"
                    .formatted(parameter, publicId, MAX_FILE_BYTES));
          }
          yield new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
          throw new UncheckedIOException("a script cannot be read", e);
        }
      }
      case ReadResult.NotFound(), ReadResult.RangeNotSatisfiable _ ->
          throw ApiException.notFound("Resource not found - " + publicId);
    };
  }
}
