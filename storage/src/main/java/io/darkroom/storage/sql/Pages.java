package io.darkroom.storage.sql;

import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.Page;
import java.util.List;
import java.util.function.Function;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jspecify.annotations.Nullable;

/// Listings page by page. A page begins behind the sort values of the last row before it.
public final class Pages {

  private Pages() {}

  /// @throws IllegalArgumentException for a limit no page can have
  public static void requireLimit(int limit) {
    if (limit < 1 || limit > AssetCatalog.MAX_LIMIT) {
      throw new IllegalArgumentException(
          "limit " + limit + ": expected 1.." + AssetCatalog.MAX_LIMIT);
    }
  }

  /// A page of rows that are sorted by a number, then by a text.
  ///
  /// @param query text that only the same query has
  /// @param behind the number and the text of a row's place
  public static <T> Page<T> byNumber(
      SelectSeekStepN<Record> ordered,
      String query,
      @Nullable Cursor from,
      int limit,
      Function<? super Record, ? extends T> read,
      Function<? super T, Place> behind) {
    requireLimit(limit);
    if (from == null) {
      return page(ordered.limit(limit + 1).fetch(read::apply), query, limit, behind);
    }
    var values = Keyset.values(from, query, 2);
    var rows =
        ordered
            .seek(Keyset.number(values.getFirst()), values.getLast())
            .limit(limit + 1)
            .fetch(read::apply);
    return page(rows, query, limit, behind);
  }

  /// The place of a row in a listing.
  public record Place(long number, String text) {}

  private static <T> Page<T> page(
      List<? extends T> rows, String query, int limit, Function<? super T, Place> behind) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    var shown = List.<T>copyOf(rows.subList(0, limit));
    var last = behind.apply(shown.getLast());
    return new Page<>(shown, Keyset.cursor(query, last.number(), last.text()));
  }
}
