package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of derived files and of blobs to remove.
final class DerivedTables {

  private DerivedTables() {}

  /// `derived_files`.
  static final class Derived {
    static final Table<Record> TABLE = table(name("derived_files"));
    static final Field<String> ID = column("id", VARCHAR);
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> ASSET_ID = column("asset_id", VARCHAR);
    static final Field<String> VERSION_ID = column("version_id", VARCHAR);
    static final Field<String> HASH = column("hash", VARCHAR);
    static final Field<String> TRANSFORMATION = column("transformation", VARCHAR);
    static final Field<String> TRANSFORMATION_START = column("transformation_start", VARCHAR);
    static final Field<String> FORMAT = column("format", VARCHAR);
    static final Field<Integer> WIDTH = column("width", INTEGER);
    static final Field<Integer> HEIGHT = column("height", INTEGER);
    static final Field<Long> BYTES = column("bytes", BIGINT);
    static final Field<String> ETAG = column("etag", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);

    private Derived() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("derived_files", column), type);
    }
  }

  /// `blob_removals`.
  static final class Removals {
    static final Table<Record> TABLE = table(name("blob_removals"));
    static final Field<Long> ID = column("id", BIGINT);
    static final Field<String> KIND = column("kind", VARCHAR);
    static final Field<String> TARGET = column("target", VARCHAR);
    static final Field<Long> DUE_AT = column("due_at", BIGINT);

    private Removals() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("blob_removals", column), type);
    }
  }
}
