package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.model.Transformation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a transformation needs beside its picture, as the catalog has it at this moment. What does
/// not exist is not among them.
///
/// @param pictures of layers
/// @param remote pictures of layers that other servers have
/// @param files such as fonts
record Ingredients(
    Map<LayerIdentity, Asset> pictures,
    List<LayerIdentity.Remote> remote,
    Map<StoredFile, Asset> files) {
  Ingredients {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    remote = List.copyOf(remote);
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /// What tells these ingredients from others: a layer that is replaced makes another picture. What
  /// other servers have goes by its address.
  String identity(Transformation transformation) {
    var identity = new StringBuilder();
    pictures.forEach((layer, asset) -> {
      var facts = KnownFacts.of(asset).askedBy(transformation.identity());
      identity.append(layer).append(' ').append(asset.current().id()).append(' ').append(facts);
      identity.append('\n');
    });
    files.forEach((file, asset) ->
        identity.append(file).append(' ').append(asset.current().id()).append('\n'));
    return identity.toString();
  }
}
