package io.darkroom.server.delivery;

import io.darkroom.server.http.Spool;
import io.darkroom.server.work.Deadline;
import io.darkroom.server.work.ImageWorkers;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.storage.asset.DerivedId;
import io.darkroom.storage.definition.NamedTransformation;
import io.darkroom.storage.definition.NamedTransformations;
import io.darkroom.transform.LayerSources;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.OutputRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
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
  private final NamedTransformations names;

  public Derivation(
      TransformEngine engine,
      Limits limits,
      ImageWorkers workers,
      Originals originals,
      LayerAssets layerAssets,
      Spool spool,
      DerivedAssets derivedAssets,
      NamedTransformations names) {
    this.engine = engine;
    this.limits = limits;
    this.workers = workers;
    this.originals = originals;
    this.layerAssets = layerAssets;
    this.spool = spool;
    this.derivedAssets = derivedAssets;
    this.names = names;
  }

  /// A transformation text with what its names stand for in a cloud.
  ///
  /// @throws io.darkroom.transform.error.TransformException when the text is none, or uses a name
  ///   that is not there
  Transformation read(CloudName cloud, String text) {
    return expanded(cloud, engine.read(text));
  }

  private Transformation expanded(CloudName cloud, Transformation transformation) {
    return engine.expand(
        transformation,
        name -> names.find(cloud, name).map(NamedTransformation::definition),
        id -> layerAssets.findText(cloud, id));
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
    var work = work(original.asset(), transformation, request);
    return derivedAssets.get(work.key(), () -> make(original, work));
  }

  /// The same file without keeping it, unless it is there already.
  public DerivedAssets.Derived deriveOnce(
      Asset asset, Transformation transformation, OutputRequest request) {
    var work = work(asset, transformation, request);
    return derivedAssets.find(work.key()).orElseGet(() -> makeAlone(asset, work));
  }

  private DerivedAssets.Derived makeAlone(Asset asset, Work work) {
    try (var original = open(asset)) {
      return make(original, work);
    }
  }

  /// Whether [#derive] would find the file kept.
  boolean isKept(Asset asset, Transformation transformation, OutputRequest request) {
    return derivedAssets.isKept(work(asset, transformation, request).key());
  }

  /// A file to be made.
  ///
  /// @param transformation with what its names stand for
  /// @param key has all that may change the file beside the bytes of the original
  private record Work(
      Transformation transformation,
      OutputRequest request,
      Ingredients ingredients,
      DerivedAssets.Key key) {}

  private Work work(Asset asset, Transformation asked, OutputRequest request) {
    var cloud = asset.identity().cloud();
    var transformation = expanded(cloud, asked);
    var ingredients = ingredients(cloud, transformation);
    var hash =
        Digests.sha256(
            String.join(
                "\n",
                engine.identity(transformation, KnownFacts.of(asset)),
                ingredients.identity(transformation),
                request.toString()));
    var key = new DerivedAssets.Key(asset.id(), asset.current().id(), hash);
    return new Work(transformation, request, ingredients, key);
  }

  private DerivedAssets.Derived make(OpenOriginal original, Work work) {
    var asset = original.asset();
    var image = original.picture(work.ingredients(), work.transformation(), work.request());
    var file =
        new DerivedFile(
            DerivedId.random(),
            asset.identity().cloud(),
            asset.id(),
            asset.current().id(),
            work.key().hash(),
            work.transformation().canonical(),
            image.format().extension(),
            image.width(),
            image.height(),
            image.bytes().length,
            Digests.md5(image.bytes()),
            Instant.now());
    return new DerivedAssets.Derived(file, image.bytes(), false);
  }

  private Ingredients ingredients(CloudName cloud, Transformation transformation) {
    return layerAssets.find(cloud, engine.layers(transformation), engine.files(transformation));
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
  /// @param asked its names are looked for in the cloud too
  public EncodedImage transform(
      CloudName cloud,
      Path picture,
      Supplier<AssetFacts> facts,
      Transformation asked,
      OutputRequest request) {
    var transformation = expanded(cloud, asked);
    return transform(picture, facts, ingredients(cloud, transformation), transformation, request);
  }

  EncodedImage transform(
      Path picture,
      Supplier<AssetFacts> facts,
      Ingredients ingredients,
      Transformation transformation,
      OutputRequest request) {
    try (var files = spool.begin()) {
      var local = layerAssets.load(ingredients, files);
      var deadline = Deadline.in(limits.time());
      return workers.run(
          () -> {
            var left = limits.withTime(deadline.remaining());
            var source = new ImageSource.OfFile(picture);
            return engine.transform(
                source, facts.get(), transformation, request, layerSources(local, left), left);
          },
          deadline);
    }
  }

  private LayerSources layerSources(LayerAssets.Local local, Limits left) {
    var found = new LinkedHashMap<LayerIdentity, LayerSources.Found>();
    local
        .pictures()
        .forEach((identity, picture) -> {
          var source = new ImageSource.OfFile(picture.path());
          var image = engine.probe(source, left);
          var facts =
              picture.facts().map(known -> known.with(image)).orElseGet(() -> AssetFacts.of(image));
          found.put(identity, new LayerSources.Found(source, facts));
        });
    var files = new LinkedHashMap<StoredFile, ImageSource>();
    local.files().forEach((file, path) -> files.put(file, new ImageSource.OfFile(path)));
    return new LayerSources(found, files);
  }
}
