package io.darkroom.storage.pending.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of uploads that are not complete.
final class PendingTables {

  private PendingTables() {}

  /// `pending_uploads`.
  static final class Uploads {
    static final Table<Record> TABLE = table(name("pending_uploads"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> UPLOAD_ID = column("upload_id", VARCHAR);
    static final Field<String> RESOURCE_TYPE = column("resource_type", VARCHAR);
    static final Field<String> OPTIONS = column("options", VARCHAR);
    static final Field<Long> TOTAL_BYTES = column("total_bytes", BIGINT);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);
    static final Field<Long> UPDATED_AT = column("updated_at", BIGINT);
    static final Field<String> TAKEN_BY = column("taken_by", VARCHAR);
    static final Field<Long> TAKEN_UNTIL = column("taken_until", BIGINT);

    private Uploads() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("pending_uploads", column), type);
    }
  }

  /// `pending_chunks`.
  static final class Chunks {
    static final Table<Record> TABLE = table(name("pending_chunks"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> UPLOAD_ID = column("upload_id", VARCHAR);
    static final Field<Long> FIRST_BYTE = column("first_byte", BIGINT);
    static final Field<Long> LAST_BYTE = column("last_byte", BIGINT);
    static final Field<String> BLOB_KEY = column("blob_key", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);

    private Chunks() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("pending_chunks", column), type);
    }
  }
}
