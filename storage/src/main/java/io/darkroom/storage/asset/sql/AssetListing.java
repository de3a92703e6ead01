package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetQuery;
import io.darkroom.storage.asset.AssetQuery.Direction;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.Page;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.sql.Keyset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/// One listing of a cloud's assets, page by page. A page begins behind the sort values of the last
/// row before it, so that rows that come and go elsewhere move nothing.
record AssetListing(CloudName cloud, AssetQuery query) {

  Page<Asset> page(DSLContext database, @Nullable Cursor from, int limit) {
    var rows = rows(database, from, limit + 1);
    var assets = rows.stream().limit(limit).map(AssetReader::asset).toList();
    var next = rows.size() > limit ? cursorBehind(assets.getLast()) : null;
    return new Page<>(assets, next);
  }

  private Result<Record> rows(DSLContext database, @Nullable Cursor from, int limit) {
    return switch (query) {
      case AssetQuery.OfResourceType(var resourceType, var direction) ->
          byTime(database, is(resourceType), direction, from, limit);
      case AssetQuery.OfType(var resourceType, var type, var direction) ->
          byTime(database, is(resourceType).and(is(type)), direction, from, limit);
      case AssetQuery.WithPrefix(var resourceType, var type, var prefix) ->
          byPublicId(database, is(resourceType).and(is(type)).and(beginsWith(prefix)), from, limit);
    };
  }

  private Result<Record> byTime(
      DSLContext database,
      Condition condition,
      Direction direction,
      @Nullable Cursor from,
      int limit) {
    var rows = AssetReader.assets(database).where(condition);
    var ordered =
        switch (direction) {
          case NEWEST_FIRST -> rows.orderBy(Assets.CREATED_AT.desc(), Assets.ID.desc());
          case OLDEST_FIRST -> rows.orderBy(Assets.CREATED_AT.asc(), Assets.ID.asc());
        };
    if (from == null) {
      return ordered.limit(limit).fetch();
    }
    var values = Keyset.values(from, fingerprint(), 2);
    var createdAt = Keyset.number(values.getFirst());
    return ordered.seek(createdAt, values.getLast()).limit(limit).fetch();
  }

  private Result<Record> byPublicId(
      DSLContext database, Condition condition, @Nullable Cursor from, int limit) {
    var ordered = AssetReader.assets(database).where(condition).orderBy(Assets.PUBLIC_ID_NFC);
    if (from == null) {
      return ordered.limit(limit).fetch();
    }
    var last = Keyset.values(from, fingerprint(), 1).getFirst();
    return ordered.seek(last).limit(limit).fetch();
  }

  private Cursor cursorBehind(Asset last) {
    return switch (query) {
      case AssetQuery.OfResourceType _, AssetQuery.OfType _ ->
          Keyset.cursor(fingerprint(), last.createdAt().toEpochMilli(), last.id());
      case AssetQuery.WithPrefix _ ->
          Keyset.cursor(fingerprint(), last.identity().publicId().nfc());
    };
  }

  private String fingerprint() {
    return cloud + "\n" + query;
  }

  private Condition is(ResourceType resourceType) {
    return Assets.CLOUD.eq(cloud.value()).and(Assets.RESOURCE_TYPE.eq(resourceType.wireName()));
  }

  private static Condition is(DeliveryType type) {
    return Assets.TYPE.eq(type.wireName());
  }

  /// As a range, which both databases answer from the index; neither does so for a pattern.
  private static Condition beginsWith(String prefix) {
    var first = Normalizer.normalize(prefix, Form.NFC);
    var condition = Assets.PUBLIC_ID_NFC.ge(first);
    var end = Keyset.endOfPrefix(first);
    return end == null ? condition : condition.and(Assets.PUBLIC_ID_NFC.lt(end));
  }
}
