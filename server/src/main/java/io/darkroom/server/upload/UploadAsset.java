package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.upload.parameter.AddOns;
import io.darkroom.server.upload.parameter.Shaping;
import io.darkroom.server.upload.parameter.UploadParameters;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.SaveResult;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.definition.MetadataFields;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// The story of an upload: read, inspect, convert, name, store, derive, answer. Safe for concurrent
/// use.
public final class UploadAsset {
  private final Spool spool;
  private final AddOns addOns;
  private final FileInspector inspector;
  private final Conversion conversion;
  private final Originals originals;
  private final AssetCatalog catalog;
  private final MetadataFields metadataFields;
  private final Derivatives derivatives;
  private final UploadScripts scripts;
  private final UploadEvents events;
  private final UploadAnswer answers;
  private final AssetNaming naming = new AssetNaming();

  public UploadAsset(
      Spool spool,
      AddOns addOns,
      FileInspector inspector,
      Conversion conversion,
      Originals originals,
      AssetCatalog catalog,
      MetadataFields metadataFields,
      Derivatives derivatives,
      UploadScripts scripts,
      UploadEvents events,
      UploadAnswer answers) {
    this.spool = spool;
    this.addOns = addOns;
    this.inspector = inspector;
    this.conversion = conversion;
    this.originals = originals;
    this.catalog = catalog;
    this.metadataFields = metadataFields;
    this.derivatives = derivatives;
    this.scripts = scripts;
    this.events = events;
    this.answers = answers;
  }

  /// What became of the file.
  record Uploaded(Asset asset, Outcome outcome) {}

  /// Whether the asset is new.
  enum Outcome {
    CREATED,
    REPLACED,
    KEPT
  }

  /// Stores one file; on return it is durable and can be delivered.
  ///
  /// @return the JSON of the answer
  /// @throws ApiException when the file or a parameter cannot be used; nothing is stored then
  public JsonObject upload(UploadRequest received, SpooledFile file) {
    addOns.check(received.parameters());
    UploadParameters.from(received.parameters()); // told before a byte is looked at
    if (file.bytes() == 0) {
      throw ApiException.badRequest("Empty file");
    }
    var inspected = inspector.inspect(file, received.target().resourceType());
    var request = received.with(scripts.evaluated(received, file, inspected));
    addOns.check(request.parameters());
    var asked = UploadParameters.from(request.parameters());
    var cloud = request.caller().cloud();
    var wanted = derivatives.read(cloud, asked.shaping());
    try (var files = spool.begin()) {
      var prepared = conversion.prepare(cloud, asked.shaping(), inspected, file, files);
      var uploaded = store(request, asked, prepared);
      var json = answers.of(request, asked, uploaded);
      if (uploaded.outcome() != Outcome.KEPT) {
        derivatives.addTo(json, request, uploaded.asset(), wanted);
        var asset = scripts.succeeded(request, asked, uploaded.asset(), json);
        UploadAnswer.addDescription(json, asset);
        events.uploaded(request, json, file.fileName());
      }
      return json;
    }
  }

  private Uploaded store(
      UploadRequest request, UploadParameters asked, Conversion.Prepared prepared) {
    var file = prepared.file();
    var inspected = prepared.inspected();
    var fileName = asked.naming().fileName().of(file.fileName());
    var rawExtension = rawExtension(asked.shaping(), inspected.resourceType(), fileName);
    var publicId = naming.publicId(asked.naming(), fileName, rawExtension);
    var identity =
        new AssetIdentity(
            request.caller().cloud(), inspected.resourceType(), request.target().type(), publicId);
    var overwrite = asked.processing().overwrite();
    if (!overwrite) {
      var existing = catalog.findAsset(identity);
      if (existing.isPresent()) {
        return new Uploaded(existing.get(), Outcome.KEPT);
      }
    }
    var description = asked.description();
    var metadata =
        MetadataValues.read(
            metadataFields.list(request.caller().cloud()),
            description.metadata(),
            description.clearInvalid());
    var displayName = naming.displayName(asked.naming().label(), fileName, publicId);
    return store(
        new NewAsset(
            AssetId.random(),
            VersionId.random(),
            identity,
            inspected.facts(),
            NewDetails.of(asked, metadata, inspected.facts(), fileName, displayName),
            request.caller().apiKey().key(),
            asked.processing().backup()),
        overwrite ? Overwrite.REPLACE : Overwrite.KEEP,
        file);
  }

  private Uploaded store(NewAsset asset, Overwrite overwrite, SpooledFile file) {
    return switch (originals.store(asset, overwrite, file)) {
      case SaveResult.Created(var created) -> new Uploaded(created, Outcome.CREATED);
      case SaveResult.Replaced(var now, _) -> new Uploaded(now, Outcome.REPLACED);
      case SaveResult.Kept(var existing) -> new Uploaded(existing, Outcome.KEPT);
    };
  }

  /// Raw files keep their extension inside the id.
  private static @Nullable String rawExtension(
      Shaping asked, ResourceType resourceType, @Nullable String fileName) {
    if (resourceType != ResourceType.RAW) {
      return null;
    }
    return asked.format() == null ? AssetNaming.extension(fileName) : asked.format();
  }
}
