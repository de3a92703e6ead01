package io.darkroom.server.delivery;

import io.darkroom.server.http.Spool;
import io.darkroom.server.work.Deadline;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.storage.asset.DerivedId;
import io.darkroom.transform.LayerSources;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Makes derived files, each once. Safe for concurrent use.
public final class Derivation {
  private final TransformEngine engine;
  private final Limits limits;
  private final ImageWorkers workers;
  private final Originals originals;
  private final LayerAssets layerAssets;
  private final Spool spool;
  private final DerivedAssets derivedAssets;

  public Derivation(
      TransformEngine engine,
      Limits limits,
      ImageWorkers workers,
      Originals originals,
      LayerAssets layerAssets,
      Spool spool,
      DerivedAssets derivedAssets) {
    this.engine = engine;
    this.limits = limits;
    this.workers = workers;
    this.originals = originals;
    this.layerAssets = layerAssets;
    this.spool = spool;
    this.derivedAssets = derivedAssets;
  }

  /// Opens an asset's current version to make files of it.
  public OpenOriginal open(Asset asset) {
    return new OpenOriginal(this, asset, spool.begin());
  }

  /// The file that a transformation makes of an asset's current version: kept from earlier, or made
  /// now.
  public DerivedAssets.Derived derive(
      Asset asset, Transformation transformation, OutputRequest request) {
    try (var original = open(asset)) {
      return derive(original, transformation, request);
    }
  }

  DerivedAssets.Derived derive(
      OpenOriginal original, Transformation transformation, OutputRequest request) {
    var asset = original.asset();
    var hash = hash(transformation, request);
    var key = new DerivedAssets.Key(asset.id(), asset.current().id(), hash);
    return derivedAssets.get(key, () -> make(original, transformation, request, hash));
  }

  /// The same file without keeping it, unless it is there already.
  public DerivedAssets.Derived deriveOnce(
      Asset asset, Transformation transformation, OutputRequest request) {
    var hash = hash(transformation, request);
    var key = new DerivedAssets.Key(asset.id(), asset.current().id(), hash);
    return derivedAssets.find(key).orElseGet(() -> makeAlone(asset, transformation, request, hash));
  }

  private DerivedAssets.Derived makeAlone(
      Asset asset, Transformation transformation, OutputRequest request, String hash) {
    try (var original = open(asset)) {
      return make(original, transformation, request, hash);
    }
  }

  /// Whether [#derive] would find the file kept.
  boolean isKept(Asset asset, Transformation transformation, OutputRequest request) {
    return derivedAssets.isKept(
        new DerivedAssets.Key(asset.id(), asset.current().id(), hash(transformation, request)));
  }

  private DerivedAssets.Derived make(
      OpenOriginal original, Transformation transformation, OutputRequest request, String hash) {
    var asset = original.asset();
    var image = original.picture(transformation, request);
    var file =
        new DerivedFile(
            DerivedId.random(),
            asset.identity().cloud(),
            asset.id(),
            asset.current().id(),
            hash,
            transformation.canonical(),
            image.format().extension(),
            image.width(),
            image.height(),
            image.bytes().length,
            Digests.md5(image.bytes()),
            Instant.now());
    return new DerivedAssets.Derived(file, image.bytes(), false);
  }

  Path localFile(Asset asset, Spool.Request files) {
    return originals.localFile(asset, files);
  }

  /// What the header of a picture says. Called by an image worker.
  ImageFacts readHeader(Path picture) {
    return engine.probe(new ImageSource.OfFile(picture), limits);
  }

  /// What the header of a picture says, which an image worker reads.
  public ImageFacts probe(Path picture) {
    return workers.run(() -> readHeader(picture), Deadline.in(limits.time()));
  }

  /// The picture that a transformation makes of a local file. It is not kept.
  ///
  /// @param cloud in which its layers are looked for
  /// @param facts of the file; asked for by an image worker
  public EncodedImage transform(
      CloudName cloud,
      Path picture,
      Supplier<AssetFacts> facts,
      Transformation transformation,
      OutputRequest request) {
    try (var files = spool.begin()) {
      var layers = layerAssets.find(cloud, engine.layers(transformation), files);
      var deadline = Deadline.in(limits.time());
      return workers.run(
          () -> transform(picture, facts.get(), layers, transformation, request, deadline),
          deadline);
    }
  }

  private EncodedImage transform(
      Path picture,
      AssetFacts facts,
      Map<LayerIdentity, Path> layers,
      Transformation transformation,
      OutputRequest request,
      Deadline deadline) {
    var left = limits.withTime(deadline.remaining());
    var sources = layerSources(layers, left);
    var source = new ImageSource.OfFile(picture);
    return engine.transform(source, facts, transformation, request, sources, left);
  }

  private LayerSources layerSources(Map<LayerIdentity, Path> layers, Limits left) {
    var found = new LinkedHashMap<LayerIdentity, LayerSources.Found>();
    layers.forEach((identity, path) -> {
      var source = new ImageSource.OfFile(path);
      var facts = AssetFacts.of(engine.probe(source, left));
      found.put(identity, new LayerSources.Found(source, facts));
    });
    return new LayerSources(found);
  }

  /// Names a derivation: what is asked for, and in which format.
  private static String hash(Transformation transformation, OutputRequest request) {
    return Digests.sha256(transformation.canonical() + "\n" + request);
  }
}
