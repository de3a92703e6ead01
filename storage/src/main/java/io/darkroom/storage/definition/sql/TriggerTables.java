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

/// The table `notification_triggers`.
final class TriggerTables {
  static final Table<Record> TABLE = table(name("notification_triggers"));
  static final Field<String> ID = column("id", VARCHAR);
  static final Field<String> CLOUD = column("cloud", VARCHAR);
  static final Field<String> URI = column("uri", VARCHAR);
  static final Field<String> URI_TYPE = column("uri_type", VARCHAR);
  static final Field<String> EVENT_TYPE = column("event_type", VARCHAR);
  static final Field<Boolean> ADDITIVE = column("additive", BOOLEAN);
  static final Field<String> FILTER = column("filter", VARCHAR);
  static final Field<String> PAYLOAD_TEMPLATE = column("payload_template", VARCHAR);
  static final Field<String> AUTH_SCHEME = column("auth_scheme", VARCHAR);
  static final Field<Long> CREATED_AT = column("created_at", BIGINT);
  static final Field<Long> UPDATED_AT = column("updated_at", BIGINT);

  private TriggerTables() {}

  private static <T> Field<T> column(String column, DataType<T> type) {
    return field(name("notification_triggers", column), type);
  }
}
