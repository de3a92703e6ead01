package io.darkroom.storage.definition.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of structured metadata.
final class MetadataTables {

  private MetadataTables() {}

  /// `metadata_fields`.
  static final class Fields {
    static final Table<Record> TABLE = table(name("metadata_fields"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> EXTERNAL_ID = column("external_id", VARCHAR);
    static final Field<String> TYPE = column("type", VARCHAR);
    static final Field<String> LABEL = column("label", VARCHAR);
    static final Field<Boolean> MANDATORY = column("mandatory", BOOLEAN);
    static final Field<String> DEFAULT_VALUE = column("default_value", VARCHAR);
    static final Field<Boolean> DEFAULT_DISABLED = column("default_disabled", BOOLEAN);
    static final Field<String> VALIDATION = column("validation", VARCHAR);
    static final Field<String> RESTRICTIONS = column("restrictions", VARCHAR);
    static final Field<Boolean> DYNAMIC = column("allow_dynamic_list_values", BOOLEAN);
    static final Field<Integer> POSITION = column("position", INTEGER);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);
    static final Field<Long> UPDATED_AT = column("updated_at", BIGINT);
    static final Field<Long> DELETED_AT = column("deleted_at", BIGINT);

    private Fields() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("metadata_fields", column), type);
    }
  }

  /// `metadata_entries`.
  static final class Entries {
    static final Table<Record> TABLE = table(name("metadata_entries"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> FIELD = column("field", VARCHAR);
    static final Field<String> EXTERNAL_ID = column("external_id", VARCHAR);
    static final Field<String> VALUE = column("value", VARCHAR);
    static final Field<Boolean> ACTIVE = column("active", BOOLEAN);
    static final Field<Integer> POSITION = column("position", INTEGER);

    private Entries() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("metadata_entries", column), type);
    }
  }
}
