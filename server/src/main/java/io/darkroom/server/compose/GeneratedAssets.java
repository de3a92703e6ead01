package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.http.Spool;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.transform.engine.EncodedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Stores pictures that this server has made. Safe for concurrent use.
public final class GeneratedAssets {
  private final Spool spool;
  private final Originals originals;

  public GeneratedAssets(Spool spool, Originals originals) {
    this.spool = spool;
    this.originals = originals;
  }

  /// Stores a picture in the place of an earlier one of its name; on return it can be delivered.
  ///
  /// @param attributes what else has to be known of it
  Asset store(
      Caller caller,
      DeliveryType type,
      String publicId,
      EncodedImage image,
      Map<String, Object> attributes) {
    var id = PublicId.parse(publicId);
    try (var files = spool.begin()) {
      var file = files.store(target -> target.write(image.bytes()), image.bytes().length);
      var facts =
          FileFacts.of(
              image.format().extension(),
              image.width(),
              image.height(),
              image.pages(),
              file.bytes(),
              file.md5());
      var asset =
          new NewAsset(
              AssetId.random(),
              VersionId.random(),
              new AssetIdentity(caller.cloud(), ResourceType.IMAGE, type, id),
              facts,
              AssetDetails.named(id.lastElement()).withAttributes(attributes),
              caller.apiKey().key());
      return originals.store(asset, Overwrite.REPLACE, file).asset();
    } catch (IOException e) {
      throw new UncheckedIOException("the spool cannot be written", e);
    }
  }
}
