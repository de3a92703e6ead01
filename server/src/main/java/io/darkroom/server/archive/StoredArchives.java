package io.darkroom.server.archive;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Spool;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.RandomHex;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.VersionId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Archives that become raw assets. Safe for concurrent use.
public final class StoredArchives {
  private final Spool spool;
  private final Originals originals;
  private final AssetAnswer answers;
  private final long maxBytes;

  public StoredArchives(
      Spool spool, Originals originals, AssetAnswer answers, ArchiveConfig config) {
    this.spool = spool;
    this.originals = originals;
    this.answers = answers;
    this.maxBytes = config.storedBytes();
  }

  /// Makes an archive and stores it; on return it can be delivered.
  ///
  /// @throws ApiException when it is larger than allowed
  JsonObject create(Caller caller, Archive archive, Selection selection, String serverAddress) {
    var request = archive.request();
    var asked = request.targetPublicId();
    var id = PublicId.parse(request.withExtension(asked == null ? RandomHex.next() : asked));
    try (var files = spool.begin()) {
      var file = files.store(archive::writeTo, maxBytes);
      var saved =
          originals.store(
              new NewAsset(
                  AssetId.random(),
                  VersionId.random(),
                  new AssetIdentity(caller.cloud(), ResourceType.RAW, DeliveryType.UPLOAD, id),
                  FileFacts.ofRaw(file.bytes(), file.md5()),
                  details(request, id),
                  caller.apiKey().key()),
              Overwrite.REPLACE,
              file);
      var json = answers.of(saved.asset(), caller, serverAddress);
      selection.putMissing(json);
      return json.put("resource_count", archive.assets().size())
          .put("file_count", archive.fileCount());
    } catch (IOException e) {
      throw new UncheckedIOException("an archive could not be made", e);
    }
  }

  private static AssetDetails details(ArchiveRequest request, PublicId id) {
    return AssetDetails.named(id.lastElement())
        .withAssetFolder(request.targetFolder())
        .withTags(request.targetTags());
  }
}
