package io.darkroom.storage.sql;

import java.util.List;
import java.util.stream.Gatherers;

/// Long lists as several statements.
public final class Batches {
  /// Rows of one statement. With up to ten columns no more values than the thousand which jOOQ
  /// sends to SQLite as parameters; beyond, it writes them into the statement.
  private static final int ROWS = 100;

  private Batches() {}

  public static <R> List<List<R>> of(List<R> rows) {
    return rows.stream().gather(Gatherers.windowFixed(ROWS)).toList();
  }
}
