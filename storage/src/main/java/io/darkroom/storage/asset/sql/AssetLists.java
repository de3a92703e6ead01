package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.row;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.sql.AssetTables.Context;
import io.darkroom.storage.asset.sql.AssetTables.Metadata;
import io.darkroom.storage.asset.sql.AssetTables.Moderations;
import io.darkroom.storage.asset.sql.AssetTables.Tags;
import io.darkroom.storage.sql.Batches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Row6;
import org.jooq.Row8;
import org.jooq.Row9;

/// The lists that hang on an asset: tags, context, metadata and moderations. Runs inside a
/// transaction of its caller.
final class AssetLists {
  /// Characters of a text that its index entry has room for.
  private static final int INDEXED_CHARACTERS = 200;

  private AssetLists() {}

  static void insert(DSLContext transaction, Asset asset) {
    insertTags(transaction, asset);
    insertContext(transaction, asset);
    insertMetadata(transaction, asset);
    ModerationRows.insert(transaction, asset);
  }

  /// Writes those lists anew that differ from the asset as it was read.
  static void replace(DSLContext transaction, Asset before, Asset now) {
    var id = before.id().value();
    var was = before.details();
    var is = now.details();
    if (!was.tags().equals(is.tags())) {
      transaction.deleteFrom(Tags.TABLE).where(Tags.ASSET_ID.eq(id)).execute();
      insertTags(transaction, now);
    }
    if (!sameInOrder(was.context(), is.context())) {
      transaction.deleteFrom(Context.TABLE).where(Context.ASSET_ID.eq(id)).execute();
      insertContext(transaction, now);
    }
    if (!sameInOrder(was.metadata(), is.metadata())) {
      transaction.deleteFrom(Metadata.TABLE).where(Metadata.ASSET_ID.eq(id)).execute();
      insertMetadata(transaction, now);
    }
    if (!was.moderations().equals(is.moderations())) {
      transaction.deleteFrom(Moderations.TABLE).where(Moderations.ASSET_ID.eq(id)).execute();
      ModerationRows.insert(transaction, now);
    }
  }

  private static boolean sameInOrder(Map<String, ?> one, Map<String, ?> other) {
    return List.copyOf(one.entrySet()).equals(List.copyOf(other.entrySet()));
  }

  private static void insertTags(DSLContext transaction, Asset asset) {
    var identity = asset.identity();
    var rows = new ArrayList<Row6<String, String, Integer, String, String, Long>>();
    for (var tag : asset.details().tags()) {
      rows.add(
          row(
              asset.id().value(),
              tag,
              rows.size(),
              identity.cloud().value(),
              identity.resourceType().wireName(),
              asset.createdAt().toEpochMilli()));
    }
    for (var batch : Batches.of(rows)) {
      transaction
          .insertInto(
              Tags.TABLE,
              Tags.ASSET_ID,
              Tags.TAG,
              Tags.ORDINAL,
              Tags.CLOUD,
              Tags.RESOURCE_TYPE,
              Tags.CREATED_AT)
          .valuesOfRows(batch)
          .execute();
    }
  }

  private static void insertContext(DSLContext transaction, Asset asset) {
    var identity = asset.identity();
    var rows =
        new ArrayList<
            Row9<String, Integer, String, String, String, String, String, String, Long>>();
    asset
        .details()
        .context()
        .forEach((name, value) ->
            rows.add(
                row(
                    asset.id().value(),
                    rows.size(),
                    name,
                    start(name),
                    value,
                    start(value),
                    identity.cloud().value(),
                    identity.resourceType().wireName(),
                    asset.createdAt().toEpochMilli())));
    for (var batch : Batches.of(rows)) {
      transaction
          .insertInto(
              Context.TABLE,
              Context.ASSET_ID,
              Context.ORDINAL,
              Context.NAME,
              Context.NAME_START,
              Context.VALUE,
              Context.VALUE_START,
              Context.CLOUD,
              Context.RESOURCE_TYPE,
              Context.CREATED_AT)
          .valuesOfRows(batch)
          .execute();
    }
  }

  private static void insertMetadata(DSLContext transaction, Asset asset) {
    var rows = new ArrayList<Row8<String, Integer, String, String, String, String, Long, String>>();
    for (var entry : MetadataRows.entries(asset.details().metadata())) {
      rows.add(
          row(
              asset.id().value(),
              rows.size(),
              entry.field(),
              entry.shape(),
              entry.text(),
              entry.text() == null ? null : start(entry.text()),
              entry.number(),
              asset.identity().cloud().value()));
    }
    for (var batch : Batches.of(rows)) {
      transaction
          .insertInto(
              Metadata.TABLE,
              Metadata.ASSET_ID,
              Metadata.ORDINAL,
              Metadata.FIELD,
              Metadata.SHAPE,
              Metadata.TEXT_VALUE,
              Metadata.TEXT_START,
              Metadata.NUMBER_VALUE,
              Metadata.CLOUD)
          .valuesOfRows(batch)
          .execute();
    }
  }

  /// The first characters of a text, never half a pair of surrogates.
  static String start(String text) {
    return text.codePointCount(0, text.length()) <= INDEXED_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, INDEXED_CHARACTERS));
  }
}
