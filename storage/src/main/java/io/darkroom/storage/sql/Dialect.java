package io.darkroom.storage.sql;

import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.SelectForUpdateStep;

/// What differs between the two databases.
public enum Dialect {
  SQLITE(SQLDialect.SQLITE, "sqlite"),
  POSTGRESQL(SQLDialect.POSTGRES, "postgresql");

  private final SQLDialect jooqDialect;
  private final String folder;

  Dialect(SQLDialect jooqDialect, String folder) {
    this.jooqDialect = jooqDialect;
    this.folder = folder;
  }

  SQLDialect jooqDialect() {
    return jooqDialect;
  }

  /// Where the migrations are among the resources.
  String migrations() {
    return "classpath:db/migration/" + folder;
  }

  /// The same query, its rows locked against every other change until the transaction ends. SQLite
  /// has one writer at a time, so that its rows are locked already.
  public <R extends Record> ResultQuery<R> lockedForChange(SelectForUpdateStep<R> query) {
    return switch (this) {
      case SQLITE -> query;
      case POSTGRESQL -> query.forUpdate();
    };
  }

  /// The same query, its rows locked against being deleted or replaced until the transaction ends.
  public <R extends Record> ResultQuery<R> lockedForReference(SelectForUpdateStep<R> query) {
    return switch (this) {
      case SQLITE -> query;
      case POSTGRESQL -> query.forKeyShare();
    };
  }
}
