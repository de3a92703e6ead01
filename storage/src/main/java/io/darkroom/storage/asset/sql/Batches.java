package io.darkroom.storage.asset.sql;

import java.util.List;
import java.util.stream.Gatherers;

/// Long lists as several statements.
final class Batches {
  /// Rows of one statement: with ten columns far below the number of values either database takes.
  private static final int ROWS = 500;

  private Batches() {}

  static <R> List<List<R>> of(List<R> rows) {
    return rows.stream().gather(Gatherers.windowFixed(ROWS)).toList();
  }
}
