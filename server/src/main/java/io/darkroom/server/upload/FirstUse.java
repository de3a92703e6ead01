package io.darkroom.server.upload;

import io.darkroom.server.http.Spool;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.VersionId;

/// Makes assets of remote addresses when they are first used. Safe for concurrent use.
public final class FirstUse {
  private final Spool spool;
  private final FileSources sources;
  private final FileInspector inspector;
  private final Originals originals;

  public FirstUse(Spool spool, FileSources sources, FileInspector inspector, Originals originals) {
    this.spool = spool;
    this.sources = sources;
    this.inspector = inspector;
    this.originals = originals;
  }

  /// Fetches what an address leads to and keeps it under that address. When somebody else was
  /// faster, theirs stays.
  ///
  /// @param identity whose public id is the address
  /// @throws io.darkroom.server.http.ApiException when it cannot be had
  void fetch(UploadRequest request, AssetIdentity identity) {
    var address = identity.publicId().value();
    try (var files = spool.begin()) {
      var file = sources.fetch(address, request.parameters(), files);
      var inspected = inspector.inspect(file, identity.resourceType());
      var path = address.replaceAll("[?#].*", "");
      var name = path.substring(path.lastIndexOf('/') + 1);
      originals.store(
          new NewAsset(
              AssetId.random(),
              VersionId.random(),
              identity,
              inspected.facts(),
              AssetDetails.named(name),
              request.caller().apiKey().key()),
          Overwrite.KEEP,
          file);
    }
  }
}
