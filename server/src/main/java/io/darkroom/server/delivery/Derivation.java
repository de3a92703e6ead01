package io.darkroom.server.delivery;

import io.darkroom.server.http.Spool;
import io.darkroom.server.work.Deadline;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.storage.asset.DerivedId;
import io.darkroom.transform.LayerSources;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /// The file that a transformation makes of an asset's current version: kept from earlier, or made
  /// now.
  public DerivedAssets.Derived derive(
      Asset asset, Transformation transformation, OutputRequest request) {
    var hash = hash(transformation, request);
    var key = new DerivedAssets.Key(asset.id(), asset.current().id(), hash);
    return derivedAssets.get(key, () -> make(asset, transformation, request, hash));
  }

  /// The same file without keeping it, unless it is there already.
  public DerivedAssets.Derived deriveOnce(
      Asset asset, Transformation transformation, OutputRequest request) {
    var hash = hash(transformation, request);
    var key = new DerivedAssets.Key(asset.id(), asset.current().id(), hash);
    return derivedAssets.find(key).orElseGet(() -> make(asset, transformation, request, hash));
  }

  /// Whether [#derive] would find the file kept.
  boolean isKept(Asset asset, Transformation transformation, OutputRequest request) {
    return derivedAssets.isKept(
        new DerivedAssets.Key(asset.id(), asset.current().id(), hash(transformation, request)));
  }

  private DerivedAssets.Derived make(
      Asset asset, Transformation transformation, OutputRequest request, String hash) {
    try (var files = spool.begin()) {
      var original = originals.localFile(asset, files);
      var cloud = asset.identity().cloud();
      var layers = layerAssets.find(cloud, engine.layers(transformation), files);
      var deadline = Deadline.in(limits.time());
      var image =
          workers.run(
              () -> transform(original, layers, transformation, request, deadline), deadline);
      var file =
          new DerivedFile(
              DerivedId.random(),
              cloud,
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
  }

  private EncodedImage transform(
      Path original,
      Map<LayerIdentity, Path> layers,
      Transformation transformation,
      OutputRequest request,
      Deadline deadline) {
    var source = new ImageSource.OfFile(original);
    var left = limits.withTime(deadline.remaining());
    var facts = AssetFacts.of(engine.probe(source, left));
    var sources = layerSources(layers, left);
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
