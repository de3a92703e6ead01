package io.darkroom.server.archive;

import io.darkroom.server.delivery.AssetFiles;
import io.darkroom.storage.asset.Asset;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// An archive that can be written: everything that goes into it is there.
///
/// @param variants of each asset
record Archive(
    AssetFiles files, ArchiveRequest request, List<Asset> assets, List<Variant> variants) {
  Archive {
    assets = List.copyOf(assets);
    variants = List.copyOf(variants);
  }

  /// One transformation of each asset.
  ///
  /// @param name as asked for; empty for the original
  record Variant(String name, AssetFiles.Wish wish) {}

  int fileCount() {
    return assets.size() * variants.size();
  }

  /// Makes the archive, holding one file at a time.
  void writeTo(OutputStream target) throws IOException {
    var names = new EntryNames(request.naming());
    try (var writer = request.format().open(target)) {
      for (var asset : assets) {
        for (var variant : variants) {
          var file = files.find(asset, variant.wish(), request.keepDerived());
          var name = names.next(asset, variant.name(), file.extension());
          writer.add(name, asset.current().createdAt(), file);
        }
      }
    }
  }
}
