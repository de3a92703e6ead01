package io.darkroom.server.delivery;

import io.darkroom.server.http.Spool;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An original from which files are made, several if need be: its bytes are fetched and its header
/// is read once, when first needed. One caller only.
public final class OpenOriginal implements AutoCloseable {
  private final Derivation derivation;
  private final Asset asset;
  private final Spool.Request files;
  private @Nullable Path path;
  private @Nullable ImageFacts facts;

  OpenOriginal(Derivation derivation, Asset asset, Spool.Request files) {
    this.derivation = derivation;
    this.asset = asset;
    this.files = files;
  }

  public Asset asset() {
    return asset;
  }

  /// What its header says.
  public ImageFacts facts() {
    if (facts == null) {
      facts = derivation.probe(path());
    }
    return facts;
  }

  /// The file that a transformation makes of it: kept from earlier, or made now and kept.
  public DerivedFile derive(Transformation transformation, OutputRequest request) {
    return derivation.derive(this, transformation, request).file();
  }

  /// The picture that a transformation makes of it, which is not kept.
  public EncodedImage picture(Transformation transformation, OutputRequest request) {
    var original = path();
    return derivation.transform(
        asset.identity().cloud(), original, () -> planFacts(original), transformation, request);
  }

  /// As [#picture(Transformation, OutputRequest)], of layers and files that are looked up already.
  EncodedImage picture(
      Ingredients ingredients, Transformation transformation, OutputRequest request) {
    var original = path();
    return derivation.transform(
        original, () -> planFacts(original), ingredients, transformation, request);
  }

  private AssetFacts planFacts(Path original) {
    if (facts == null) {
      facts = derivation.readHeader(original);
    }
    return KnownFacts.of(asset).with(facts);
  }

  private Path path() {
    if (path == null) {
      path = derivation.localFile(asset, files);
    }
    return path;
  }

  @Override
  public void close() {
    files.close();
  }
}
