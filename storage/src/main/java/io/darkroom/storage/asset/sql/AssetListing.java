package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.select;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetQuery;
import io.darkroom.storage.asset.AssetQuery.Direction;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.Page;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.AssetTables.Moderations;
import io.darkroom.storage.asset.sql.AssetTables.Tags;
import io.darkroom.storage.sql.Keyset;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/// One listing of a cloud's assets, page by page. A page begins behind the sort values of the last
/// row before it, so that rows that come and go elsewhere move nothing.
record AssetListing(CloudName cloud, AssetQuery query) {
  private static final Place ASSET_TIME = new Place(Assets.CREATED_AT, Assets.ID);

  Page<Asset> page(DSLContext database, @Nullable Cursor from, int limit) {
    var rows = rows(database, from, limit + 1);
    var assets = rows.stream().limit(limit).map(AssetReader::asset).toList();
    var next = rows.size() > limit ? cursorBehind(assets.getLast()) : null;
    return new Page<>(assets, next);
  }

  private Result<Record> rows(DSLContext database, @Nullable Cursor from, int limit) {
    var assets = AssetReader.assets(database);
    return switch (query) {
      case AssetQuery.OfResourceType(var resourceType, var direction) ->
          byTime(assets.where(is(resourceType)), ASSET_TIME, direction, from, limit);
      case AssetQuery.OfType(var resourceType, var type, var direction) ->
          byTime(assets.where(is(resourceType).and(is(type))), ASSET_TIME, direction, from, limit);
      case AssetQuery.OfTag(var resourceType, var tag, var direction) ->
          byTime(
              assets
                  .join(Tags.TABLE)
                  .on(Tags.ASSET_ID.eq(Assets.ID))
                  .where(isTagged(resourceType))
                  .and(Tags.TAG.eq(tag)),
              new Place(Tags.CREATED_AT, Tags.ASSET_ID),
              direction,
              from,
              limit);
      case AssetQuery.OfModeration(var resourceType, var kind, var status, var direction) ->
          byTime(
              assets
                  .join(Moderations.TABLE)
                  .on(Moderations.ASSET_ID.eq(Assets.ID))
                  .where(Moderations.CLOUD.eq(cloud.value()))
                  .and(Moderations.RESOURCE_TYPE.eq(resourceType.wireName()))
                  .and(Moderations.KIND.eq(kind))
                  .and(Moderations.STATUS.eq(status.wireName())),
              new Place(Moderations.CREATED_AT, Moderations.ASSET_ID),
              direction,
              from,
              limit);
      case AssetQuery.WithPrefix(var resourceType, var type, var prefix) ->
          byPublicId(database, is(resourceType).and(is(type)).and(beginsWith(prefix)), from, limit);
      case AssetQuery.WithAnyTag(var resourceType, var type, var tags) ->
          byPublicId(
              database,
              is(resourceType)
                  .and(is(type))
                  .and(
                      Assets.ID.in(
                          select(Tags.ASSET_ID)
                              .from(Tags.TABLE)
                              .where(isTagged(resourceType))
                              .and(Tags.TAG.in(tags)))),
              from,
              limit);
    };
  }

  /// The columns that say where an asset stands in a listing by time.
  private record Place(Field<Long> createdAt, Field<String> id) {}

  private Result<Record> byTime(
      SelectConditionStep<Record> rows,
      Place place,
      Direction direction,
      @Nullable Cursor from,
      int limit) {
    var ordered =
        switch (direction) {
          case NEWEST_FIRST -> rows.orderBy(place.createdAt.desc(), place.id.desc());
          case OLDEST_FIRST -> rows.orderBy(place.createdAt.asc(), place.id.asc());
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
      case AssetQuery.OfResourceType _,
          AssetQuery.OfType _,
          AssetQuery.OfTag _,
          AssetQuery.OfModeration _ ->
          Keyset.cursor(fingerprint(), last.createdAt().toEpochMilli(), last.id());
      case AssetQuery.WithPrefix _, AssetQuery.WithAnyTag _ ->
          Keyset.cursor(fingerprint(), last.identity().publicId().nfc());
    };
  }

  private String fingerprint() {
    return cloud + "\n" + query;
  }

  private Condition is(ResourceType resourceType) {
    return Assets.CLOUD.eq(cloud.value()).and(Assets.RESOURCE_TYPE.eq(resourceType.wireName()));
  }

  private Condition isTagged(ResourceType resourceType) {
    return Tags.CLOUD.eq(cloud.value()).and(Tags.RESOURCE_TYPE.eq(resourceType.wireName()));
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
