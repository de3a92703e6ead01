package io.darkroom.server.archive;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetQuery;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the assets of one archive. One call only.
final class Finder {
  private static final int PAGE = 500;

  private final AssetCatalog catalog;
  private final CloudName cloud;
  private final List<ResourceType> resourceTypes;
  private final DeliveryType type;
  private final int maxAssets;
  private final Map<AssetId, Asset> found = new LinkedHashMap<>();

  /// @param resourceTypes of assets that are not named with their own
  /// @param maxAssets how many there may be
  Finder(
      AssetCatalog catalog,
      CloudName cloud,
      List<ResourceType> resourceTypes,
      DeliveryType type,
      int maxAssets) {
    this.catalog = catalog;
    this.cloud = cloud;
    this.resourceTypes = List.copyOf(resourceTypes);
    this.type = type;
    this.maxAssets = maxAssets;
  }

  /// @throws ApiException when there are more than allowed
  Selection find(Selectors selectors) {
    var missing = new ArrayList<String>();
    for (var id : selectors.publicIds()) {
      if (!addById(id)) {
        missing.addAll(addCommaList(id, selectors.publicIds().size() == 1));
      }
    }
    for (var id : selectors.qualifiedIds()) {
      if (!add(findQualified(id))) {
        missing.add(id);
      }
    }
    var emptyTags =
        without(
            selectors.tags(),
            tag -> resourceType -> new AssetQuery.WithAnyTag(resourceType, type, List.of(tag)));
    var emptyPrefixes =
        without(
            selectors.prefixes(),
            prefix ->
                resourceType ->
                    new AssetQuery.WithPrefix(
                        resourceType, type, prefix.equals("/") ? "" : prefix));
    return new Selection(List.copyOf(found.values()), missing, emptyTags, emptyPrefixes);
  }

  private boolean addById(String id) {
    var any = false;
    for (var resourceType : resourceTypes) {
      any |=
          add(
              new AssetTarget(resourceType, type)
                  .findIdentity(cloud, id)
                  .flatMap(catalog::findAsset));
    }
    return any;
  }

  /// A lone text that is no id itself may be a list of them.
  ///
  /// @return the ids that are not there
  private List<String> addCommaList(String text, boolean alone) {
    if (!alone || text.indexOf(',') < 0) {
      return List.of(text);
    }
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(id -> !id.isEmpty() && !addById(id))
        .toList();
  }

  /// `image/upload/<public id>`.
  private Optional<Asset> findQualified(String text) {
    var parts = text.split("/", 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    var resourceType = ResourceType.findByWireName(parts[0]);
    var deliveryType = DeliveryType.findByWireName(parts[1]);
    return resourceType.isEmpty() || deliveryType.isEmpty()
        ? Optional.empty()
        : new AssetTarget(resourceType.get(), deliveryType.get())
            .findIdentity(cloud, parts[2])
            .flatMap(catalog::findAsset);
  }

  /// Adds what every one of the selectors finds.
  ///
  /// @return the selectors that find nothing
  private List<String> without(
      List<String> selectors, Function<String, Function<ResourceType, AssetQuery>> query) {
    return selectors.stream()
        .filter(selector ->
            resourceTypes.stream()
                    .mapToInt(resourceType -> addAll(query.apply(selector).apply(resourceType)))
                    .sum()
                == 0)
        .toList();
  }

  private int addAll(AssetQuery query) {
    var count = 0;
    @Nullable Cursor from = null;
    do {
      var page = catalog.list(cloud, query, from, PAGE);
      page.items().forEach(asset -> add(Optional.of(asset)));
      count += page.items().size();
      from = page.next();
    } while (from != null);
    return count;
  }

  private boolean add(Optional<Asset> asset) {
    asset.ifPresent(one -> found.put(one.id(), one));
    if (found.size() > maxAssets) {
      throw ApiException.badRequest("Too many resources in archive. Maximum is " + maxAssets + ".");
    }
    return asset.isPresent();
  }
}
