package io.darkroom.server.delivery;

import io.darkroom.server.fetch.RemoteFiles;
import io.darkroom.server.fetch.RemoteUrl;
import io.darkroom.server.http.Spool;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.model.StoredText;
import io.darkroom.transform.plan.StoredFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pictures that layers name, and the other files that transformations need, as local files.
/// They belong to the cloud of the picture that they are laid on. Safe for concurrent use.
public final class LayerAssets {
  private final AssetCatalog catalog;
  private final Originals originals;
  private final RemoteFiles remoteFiles;
  private final long maxRemoteBytes;

  /// @param maxRemoteBytes the largest picture that is fetched from another server
  public LayerAssets(
      AssetCatalog catalog, Originals originals, RemoteFiles remoteFiles, long maxRemoteBytes) {
    this.catalog = catalog;
    this.originals = originals;
    this.remoteFiles = remoteFiles;
    this.maxRemoteBytes = maxRemoteBytes;
  }

  /// Local files.
  record Local(Map<LayerIdentity, Picture> pictures, Map<StoredFile, Path> files) {}

  /// @param facts stored with it; none of a picture from another server
  record Picture(Path path, Optional<StoredFacts> facts) {}

  /// The stored text of a public id, whose style a layer takes.
  Optional<StoredText> findText(CloudName cloud, String publicId) {
    return StoredTextStyles.find(catalog, cloud, publicId);
  }

  /// Whether a layer may only be used in signed addresses. Transformation reference, "Layers".
  static boolean needsSignature(LayerIdentity identity) {
    return identity instanceof LayerIdentity.Stored(_, var access)
        && access != LayerIdentity.Access.UPLOAD;
  }

  /// What the catalog has of what is named.
  Ingredients find(CloudName cloud, List<LayerIdentity> layers, List<StoredFile> files) {
    var pictures = new LinkedHashMap<LayerIdentity, Asset>();
    var remote = new ArrayList<LayerIdentity.Remote>();
    for (var layer : layers) {
      switch (layer) {
        case LayerIdentity.Stored stored ->
            findAsset(cloud, stored).ifPresent(asset -> pictures.put(stored, asset));
        case LayerIdentity.Remote elsewhere -> remote.add(elsewhere);
      }
    }
    var others = new LinkedHashMap<StoredFile, Asset>();
    for (var file : files) {
      findFile(cloud, DeliveryType.AUTHENTICATED, file)
          .or(() -> findFile(cloud, DeliveryType.UPLOAD, file))
          .ifPresent(asset -> others.put(file, asset));
    }
    return new Ingredients(pictures, remote, others);
  }

  private Optional<Asset> findFile(CloudName cloud, DeliveryType type, StoredFile file) {
    return NamedAssets.find(catalog, cloud, ResourceType.RAW, type, file.publicId());
  }

  /// Their bytes; those of other servers are fetched now.
  ///
  /// @throws io.darkroom.server.http.ApiException when another server does not give a picture
  /// @throws TransformException with `BadArgument` when an address is none
  Local load(Ingredients ingredients, Spool.Request spool) {
    var pictures = new LinkedHashMap<LayerIdentity, Picture>();
    ingredients
        .pictures()
        .forEach((layer, asset) ->
            pictures.put(
                layer,
                new Picture(originals.localFile(asset, spool), Optional.of(KnownFacts.of(asset)))));
    for (var remote : ingredients.remote()) {
      var url = RemoteUrl.find(remote.url()).orElseThrow(() -> badAddress(remote));
      var file = remoteFiles.fetch(url, List.of(), spool, maxRemoteBytes);
      pictures.put(remote, new Picture(file.path(), Optional.empty()));
    }
    var files = new LinkedHashMap<StoredFile, Path>();
    ingredients
        .files()
        .forEach((file, asset) -> files.put(file, originals.localFile(asset, spool)));
    return new Local(pictures, files);
  }

  private static TransformException badAddress(LayerIdentity.Remote remote) {
    return new TransformException(
        new Problem.BadArgument("overlay", remote.url(), 0, "an http or https address"));
  }

  /// By the whole name, else without the extension of a format.
  private Optional<Asset> findAsset(CloudName cloud, LayerIdentity.Stored layer) {
    var type =
        switch (layer.access()) {
          case UPLOAD -> DeliveryType.UPLOAD;
          case PRIVATE -> DeliveryType.PRIVATE;
          case AUTHENTICATED -> DeliveryType.AUTHENTICATED;
        };
    var name = layer.publicId();
    int dot = name.lastIndexOf('.');
    var asset = findAsset(cloud, type, name);
    return asset.isEmpty() && dot > 0 && ImageFormat.findByName(name.substring(dot + 1)).isPresent()
        ? findAsset(cloud, type, name.substring(0, dot))
        : asset;
  }

  private Optional<Asset> findAsset(CloudName cloud, DeliveryType type, String publicId) {
    return NamedAssets.find(catalog, cloud, ResourceType.IMAGE, type, publicId);
  }
}
