package io.darkroom.storage.asset.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Finds many assets by one query.
final class ManyAssets {

  private ManyAssets() {}

  private record Type(ResourceType resourceType, DeliveryType type) {}

  /// Those that exist, each once, in the order of the identities.
  static List<Asset> byIdentity(DSLContext database, List<AssetIdentity> identities) {
    return found(database, hasOneOf(identities), identities, Asset::identity);
  }

  /// Those that exist, each once, in the order of the ids.
  static List<Asset> byId(DSLContext database, CloudName cloud, List<AssetId> ids) {
    requireLimit(ids);
    var condition =
        Assets.ID.in(ids.stream().map(AssetId::value).toList()).and(Assets.CLOUD.eq(cloud.value()));
    return found(database, condition, ids, Asset::id);
  }

  private static <K> List<Asset> found(
      DSLContext database, Condition condition, List<K> keys, Function<Asset, K> key) {
    var assets =
        AssetReader.assets(database).where(condition).fetch(AssetReader::asset).stream()
            .collect(toMap(key, Function.identity()));
    return new LinkedHashSet<>(keys).stream().map(assets::get).filter(Objects::nonNull).toList();
  }

  /// Whether an asset has one of the identities, which are of one cloud.
  static Condition hasOneOf(List<AssetIdentity> identities) {
    requireLimit(identities);
    var clouds = identities.stream().map(AssetIdentity::cloud).distinct().count();
    if (clouds > 1) {
      throw new IllegalArgumentException("identities of " + clouds + " clouds: expected one");
    }
    return identities.stream()
        .collect(groupingBy(identity -> new Type(identity.resourceType(), identity.type())))
        .values()
        .stream()
        .map(ManyAssets::hasOneOfType)
        .reduce(Condition::or)
        .orElse(DSL.falseCondition());
  }

  private static Condition hasOneOfType(List<AssetIdentity> identities) {
    var first = identities.getFirst();
    return Assets.CLOUD
        .eq(first.cloud().value())
        .and(Assets.RESOURCE_TYPE.eq(first.resourceType().wireName()))
        .and(Assets.TYPE.eq(first.type().wireName()))
        .and(
            Assets.PUBLIC_ID_NFC.in(
                identities.stream().map(identity -> identity.publicId().nfc()).toList()));
  }

  private static void requireLimit(List<?> keys) {
    if (keys.size() > AssetCatalog.MAX_LIMIT) {
      throw new IllegalArgumentException(
          keys.size() + " assets: expected at most " + AssetCatalog.MAX_LIMIT);
    }
  }
}
