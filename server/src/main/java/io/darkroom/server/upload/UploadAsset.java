package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
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
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The story of an upload: measure, name, store, answer. Safe for concurrent use.
public final class UploadAsset {
  private final AddOns addOns;
  private final FileInspector inspector;
  private final Originals originals;
  private final AssetCatalog catalog;
  private final AssetAnswer answers;
  private final AssetNaming naming = new AssetNaming();

  public UploadAsset(
      AddOns addOns,
      FileInspector inspector,
      Originals originals,
      AssetCatalog catalog,
      AssetAnswer answers) {
    this.addOns = addOns;
    this.inspector = inspector;
    this.originals = originals;
    this.catalog = catalog;
    this.answers = answers;
  }

  /// What became of the file.
  private record Uploaded(Asset asset, Outcome outcome) {}

  /// Whether the asset is new.
  private enum Outcome {
    CREATED,
    REPLACED,
    KEPT
  }

  /// Stores one file; on return it is durable and can be delivered.
  ///
  /// @return the JSON of the answer
  /// @throws ApiException when the file or a parameter cannot be used; nothing is stored then
  public JsonObject upload(UploadRequest request, SpooledFile file) {
    var asked = UploadParameters.from(request.parameters());
    addOns.check(request.parameters());
    if (file.bytes() == 0) {
      throw ApiException.badRequest("Empty file");
    }
    var inspected = inspector.inspect(file, request.target().resourceType());
    requireAllowed(asked.shaping(), inspected, file);
    var uploaded = store(request, asked, inspected, file);
    return answer(request, asked, uploaded);
  }

  private Uploaded store(
      UploadRequest request,
      UploadParameters asked,
      FileInspector.Inspected inspected,
      SpooledFile file) {
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
    var displayName = naming.displayName(asked.naming().label(), fileName, publicId);
    return store(
        new NewAsset(
            AssetId.random(),
            VersionId.random(),
            identity,
            inspected.facts(),
            NewDetails.of(asked, inspected.facts(), fileName, displayName),
            request.caller().apiKey().key()),
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

  private JsonObject answer(UploadRequest request, UploadParameters asked, Uploaded uploaded) {
    var json = answers.of(uploaded.asset(), request.caller(), request.serverAddress());
    switch (uploaded.outcome()) {
      case CREATED -> {}
      case REPLACED -> json.put("overwritten", true);
      case KEPT -> json.put("existing", true);
    }
    if (asked.analysis().faces()) {
      json.put("faces", uploaded.asset().details().attributes().get("face_coordinates"));
    }
    return json;
  }

  /// Raw files keep their extension inside the id.
  private static @Nullable String rawExtension(
      Shaping asked, ResourceType resourceType, @Nullable String fileName) {
    if (resourceType != ResourceType.RAW) {
      return null;
    }
    return asked.format() == null ? AssetNaming.extension(fileName) : asked.format();
  }

  private static void requireAllowed(
      Shaping asked, FileInspector.Inspected inspected, SpooledFile file) {
    var raw = inspected.resourceType() == ResourceType.RAW;
    var format = raw ? AssetNaming.extension(file.fileName()) : inspected.facts().format();
    if (!asked.allowedFormats().isEmpty() && !isListed(asked.allowedFormats(), format)) {
      throw ApiException.badRequest(
          "%s file format %s not allowed".formatted(kind(inspected.resourceType()), format));
    }
    if (!raw && asked.format() != null && !isListed(List.of(asked.format()), format)) {
      throw ApiException.badRequest("Parameter format is not supported by this server");
    }
  }

  private static String kind(ResourceType resourceType) {
    return switch (resourceType) {
      case IMAGE -> "Image";
      case VIDEO -> "Video";
      case RAW -> "Raw";
    };
  }

  /// `jpg` and `jpeg` are the same.
  private static boolean isListed(List<String> formats, @Nullable String format) {
    return format != null
        && formats.stream()
            .map(name -> name.equals("jpeg") ? "jpg" : name)
            .anyMatch(name -> name.equalsIgnoreCase(format.equals("jpeg") ? "jpg" : format));
  }
}
