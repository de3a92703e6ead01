package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.sql.AssetTables.Metadata;
import org.jooq.DSLContext;

/// The values of one metadata field on all assets, for whoever keeps the fields.
public final class MetadataValues {

  private MetadataValues() {}

  /// Takes a field's values off all assets of a cloud.
  public static void forget(DSLContext transaction, CloudName cloud, String field) {
    transaction
        .deleteFrom(Metadata.TABLE)
        .where(Metadata.CLOUD.eq(cloud.value()))
        .and(Metadata.FIELD.eq(field))
        .execute();
  }
}
