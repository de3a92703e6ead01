package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.Moderation;
import io.darkroom.storage.asset.sql.AssetTables.Moderations;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;

/// Moderations as rows: one for each kind, in their order.
final class ModerationRows {

  private ModerationRows() {}

  static void insert(DSLContext transaction, Asset asset) {
    var rows = new ArrayList<Query>();
    for (var moderation : asset.details().moderations()) {
      var response = moderation.response();
      rows.add(
          transaction
              .insertInto(Moderations.TABLE)
              .set(Moderations.ASSET_ID, asset.id().value())
              .set(Moderations.ORDINAL, rows.size())
              .set(Moderations.KIND, moderation.kind())
              .set(Moderations.STATUS, moderation.status().wireName())
              .set(Moderations.RESPONSE, response == null ? null : Json.write(response))
              .set(Moderations.CLOUD, asset.identity().cloud().value())
              .set(Moderations.RESOURCE_TYPE, asset.identity().resourceType().wireName())
              .set(Moderations.CREATED_AT, asset.createdAt().toEpochMilli())
              .set(Moderations.UPDATED_AT, moderation.updatedAt().toEpochMilli()));
    }
    rows.forEach(Query::execute);
  }

  static List<Moderation> values(List<? extends Record> rows) {
    return rows.stream().map(ModerationRows::moderation).toList();
  }

  private static Moderation moderation(Record row) {
    var response = row.get(Moderations.RESPONSE);
    return new Moderation(
        row.get(Moderations.KIND),
        Moderation.Status.findByWireName(row.get(Moderations.STATUS)).orElseThrow(),
        response == null ? null : Json.readObject(response),
        Instant.ofEpochMilli(row.get(Moderations.UPDATED_AT)));
  }
}
