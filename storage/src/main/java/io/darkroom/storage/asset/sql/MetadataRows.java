package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.sql.AssetTables.Metadata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/// Structured metadata as rows: one for a text or a number, one for each entry of a list.
final class MetadataRows {
  private static final String TEXT = "text";
  private static final String NUMBER = "number";
  private static final String LIST = "list";

  private MetadataRows() {}

  /// A row to be written.
  record Entry(String field, String shape, @Nullable String text, @Nullable Long number) {}

  static List<Entry> entries(Map<String, Object> metadata) {
    var entries = new ArrayList<Entry>();
    metadata.forEach((field, value) -> {
      switch (value) {
        case String text -> entries.add(new Entry(field, TEXT, text, null));
        case Long number -> entries.add(new Entry(field, NUMBER, null, number));
        case List<?> list ->
            list.forEach(choice -> entries.add(new Entry(field, LIST, choice.toString(), null)));
        default -> throw new IllegalArgumentException("not metadata: " + value.getClass());
      }
    });
    return entries;
  }

  static Map<String, Object> values(Result<? extends Record> rows) {
    var values = new LinkedHashMap<String, Object>();
    var lists = new LinkedHashMap<String, List<String>>();
    for (var row : rows) {
      var field = row.get(Metadata.FIELD);
      switch (row.get(Metadata.SHAPE)) {
        case TEXT -> values.put(field, row.get(Metadata.TEXT_VALUE));
        case NUMBER -> values.put(field, row.get(Metadata.NUMBER_VALUE));
        case LIST -> {
          var list = lists.computeIfAbsent(field, _ -> new ArrayList<>());
          list.add(row.get(Metadata.TEXT_VALUE));
          values.put(field, list);
        }
        default -> throw new IllegalStateException("damaged metadata in the catalog");
      }
    }
    return Collections.unmodifiableMap(values);
  }
}
