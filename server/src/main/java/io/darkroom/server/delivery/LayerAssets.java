package io.darkroom.server.delivery;

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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pictures that layers name, as local files. They belong to the cloud of the picture that they
/// are laid on. Safe for concurrent use.
public final class LayerAssets {
  private final AssetCatalog catalog;
  private final Originals originals;

  public LayerAssets(AssetCatalog catalog, Originals originals) {
    this.catalog = catalog;
    this.originals = originals;
  }

  /// Whether a layer may only be used in signed addresses. Transformation reference, "Layers".
  static boolean needsSignature(LayerIdentity identity) {
    return identity instanceof LayerIdentity.Stored(_, var access)
        && access != LayerIdentity.Access.UPLOAD;
  }

  /// The files of the layers that exist, in order; one that does not is left out.
  ///
  /// @throws TransformException with `Unsupported` for a remote picture
  Map<LayerIdentity, Path> find(
      CloudName cloud, List<LayerIdentity> identities, Spool.Request files) {
    var found = new LinkedHashMap<LayerIdentity, Path>();
    for (var identity : identities) {
      switch (identity) {
        case LayerIdentity.Stored stored ->
            findAsset(cloud, stored)
                .ifPresent(asset -> found.put(stored, originals.localFile(asset, files)));
        case LayerIdentity.Remote _ ->
            throw new TransformException(new Problem.Unsupported("l_fetch"));
      }
    }
    return found;
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
