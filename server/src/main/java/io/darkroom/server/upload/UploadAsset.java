package io.darkroom.server.upload;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.work.Originals;
import io.darkroom.storage.asset.AccessMode;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.SaveResult;
import io.darkroom.storage.asset.VersionId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The story of an upload: measure, name, store. Safe for concurrent use.
public final class UploadAsset {
  private final FileInspector inspector;
  private final Originals originals;
  private final AssetCatalog catalog;
  private final AssetNaming naming = new AssetNaming();

  public UploadAsset(FileInspector inspector, Originals originals, AssetCatalog catalog) {
    this.inspector = inspector;
    this.originals = originals;
    this.catalog = catalog;
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
  /// @throws ApiException when the file or a parameter cannot be used; nothing is stored then
  Uploaded upload(Caller caller, UploadTarget target, UploadParameters asked, SpooledFile file) {
    if (file.bytes() == 0) {
      throw ApiException.badRequest("Empty file");
    }
    var inspected = inspector.inspect(file, target.resourceType());
    requireAllowed(asked, inspected, file);
    var fileName = asked.fileNameOverride() == null ? file.fileName() : asked.fileNameOverride();
    var publicId =
        naming.publicId(asked, fileName, rawExtension(asked, inspected.resourceType(), fileName));
    var identity =
        new AssetIdentity(caller.cloud(), inspected.resourceType(), target.type(), publicId);
    if (!asked.overwrite()) {
      var existing = catalog.findAsset(identity);
      if (existing.isPresent()) {
        return new Uploaded(existing.get(), Outcome.KEPT);
      }
    }
    var details = details(asked, fileName, naming.displayName(asked, fileName, publicId));
    return store(
        new NewAsset(
            AssetId.random(),
            VersionId.random(),
            identity,
            inspected.facts(),
            details,
            caller.apiKey().key()),
        asked.overwrite() ? Overwrite.REPLACE : Overwrite.KEEP,
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
      UploadParameters asked, ResourceType resourceType, @Nullable String fileName) {
    if (resourceType != ResourceType.RAW) {
      return null;
    }
    return asked.format() == null ? AssetNaming.extension(fileName) : asked.format();
  }

  private static void requireAllowed(
      UploadParameters asked, FileInspector.Inspected inspected, SpooledFile file) {
    var raw = inspected.resourceType() == ResourceType.RAW;
    var format = raw ? AssetNaming.extension(file.fileName()) : inspected.facts().format();
    if (!asked.allowedFormats().isEmpty() && !isListed(asked.allowedFormats(), format)) {
      throw ApiException.badRequest(
          "%s file format %s not allowed".formatted(raw ? "Raw" : "Image", format));
    }
    if (!raw && asked.format() != null && !isListed(List.of(asked.format()), format)) {
      throw ApiException.badRequest("Parameter format is not supported by this server");
    }
  }

  /// `jpg` and `jpeg` are the same.
  private static boolean isListed(List<String> formats, @Nullable String format) {
    return format != null
        && formats.stream()
            .map(name -> name.equals("jpeg") ? "jpg" : name)
            .anyMatch(name -> name.equalsIgnoreCase(format.equals("jpeg") ? "jpg" : format));
  }

  private static AssetDetails details(
      UploadParameters asked, @Nullable String fileName, String displayName) {
    var folder = asked.assetFolder() != null ? asked.assetFolder() : asked.folder();
    return new AssetDetails(
        displayName,
        folder == null ? "" : folder,
        fileName != null && asked.keepFileName() ? AssetNaming.withoutExtension(fileName) : null,
        asked.tags(),
        asked.context(),
        Map.of(),
        AccessMode.PUBLIC,
        List.of(),
        Map.of());
  }
}
