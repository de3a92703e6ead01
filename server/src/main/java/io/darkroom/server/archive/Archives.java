package io.darkroom.server.archive;

import io.darkroom.server.delivery.AssetFiles;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.transform.plan.OutputRequest;
import java.util.List;

/// Prepares archives: finds what goes into one and tells what is wrong before the first byte is
/// sent. Safe for concurrent use.
public final class Archives {
  private final AssetCatalog catalog;
  private final AssetFiles files;
  private final ArchiveConfig config;

  public Archives(AssetCatalog catalog, AssetFiles files, ArchiveConfig config) {
    this.catalog = catalog;
    this.files = files;
    this.config = config;
  }

  /// Finds assets.
  ///
  /// @param kind the resource type of the path: one, `all` or `auto`
  Selection select(CloudName cloud, String kind, DeliveryType type, Selectors selectors) {
    if (kind.equals("auto") != !selectors.qualifiedIds().isEmpty()) {
      throw ApiException.badRequest(
          kind.equals("auto")
              ? "Missing required parameter - fully_qualified_public_ids"
              : "Parameter fully_qualified_public_ids needs resource_type auto, not " + kind);
    }
    return new Finder(catalog, cloud, resourceTypes(kind), type, config.assets()).find(selectors);
  }

  private static List<ResourceType> resourceTypes(String kind) {
    return switch (kind) {
      case "all" -> List.of(ResourceType.values());
      case "auto" -> List.of(ResourceType.IMAGE);
      default ->
          List.of(
              ResourceType.findByWireName(kind)
                  .orElseThrow(() -> ApiException.badRequest("Invalid resource_type " + kind)));
    };
  }

  /// @throws ApiException when something is missing, or there is nothing or too much
  Archive prepare(ArchiveRequest request, Selection selection) {
    if (!request.allowMissing()) {
      requireNothingMissing(selection);
    }
    if (selection.assets().isEmpty()) {
      throw ApiException.badRequest("No resources found");
    }
    var variants =
        request.transformations().stream()
            .map(text -> new Archive.Variant(text, files.wish(text, OutputRequest.STORED)))
            .toList();
    for (var asset : selection.assets()) {
      if (asset.identity().resourceType() != ResourceType.IMAGE
          && variants.stream().anyMatch(variant -> !variant.name().isEmpty())) {
        throw new ApiException(
            ApiProblem.BadRequest.unsupported(
                "transformations of " + asset.identity().resourceType().wireName() + " files"));
      }
    }
    var archive = new Archive(files, request, selection.assets(), variants);
    if (archive.fileCount() > config.files()) {
      throw ApiException.badRequest(
          "Too many files in archive. Maximum is " + config.files() + ".");
    }
    return archive;
  }

  private static void requireNothingMissing(Selection selection) {
    requireNone("Missing public_ids", selection.missingPublicIds());
    requireNone("No resources with tags", selection.emptyTags());
    requireNone("No resources with prefixes", selection.emptyPrefixes());
  }

  private static void requireNone(String complaint, List<String> names) {
    if (!names.isEmpty()) {
      throw ApiException.badRequest(complaint + " " + String.join(", ", names));
    }
  }
}
