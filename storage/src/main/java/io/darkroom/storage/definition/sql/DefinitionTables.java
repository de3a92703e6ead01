package io.darkroom.storage.definition.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The tables of presets and named transformations.
final class DefinitionTables {

  private DefinitionTables() {}

  /// `upload_presets`.
  static final class Presets {
    static final Table<Record> TABLE = table(name("upload_presets"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> NAME = column("name", VARCHAR);
    static final Field<Boolean> UNSIGNED = column("unsigned", BOOLEAN);
    static final Field<String> SETTINGS = column("settings", VARCHAR);
    static final Field<String> EXTERNAL_ID = column("external_id", VARCHAR);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);
    static final Field<Long> UPDATED_AT = column("updated_at", BIGINT);

    private Presets() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("upload_presets", column), type);
    }
  }

  /// `named_transformations`.
  static final class Named {
    static final Table<Record> TABLE = table(name("named_transformations"));
    static final Field<String> CLOUD = column("cloud", VARCHAR);
    static final Field<String> NAME = column("name", VARCHAR);
    static final Field<String> DEFINITION = column("definition", VARCHAR);
    static final Field<Boolean> ALLOWED_FOR_STRICT = column("allowed_for_strict", BOOLEAN);
    static final Field<Long> CREATED_AT = column("created_at", BIGINT);
    static final Field<Long> UPDATED_AT = column("updated_at", BIGINT);

    private Named() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
      return field(name("named_transformations", column), type);
    }
  }
}
