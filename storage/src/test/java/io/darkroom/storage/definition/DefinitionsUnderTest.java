package io.darkroom.storage.definition;

import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.Page;
import io.darkroom.storage.asset.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the parts of the contract ask of the test that takes them on.
interface DefinitionsUnderTest {
  CloudName OTHER_CLOUD = new CloudName("other");

  Catalog catalog();

  /// The clock of the catalog.
  SettableClock clock();

  /// A cloud that no other test uses.
  CloudName cloud();

  /// The time one second later than before.
  default Instant later() {
    clock().advance(Duration.ofSeconds(1));
    return clock().instant();
  }

  /// The items of all pages, and that no page but the last is shorter than it could be.
  static <T> List<T> all(Function<@Nullable Cursor, Page<T>> list) {
    var items = new ArrayList<T>();
    var page = list.apply(null);
    items.addAll(page.items());
    while (page.next() != null) {
      page = list.apply(page.next());
      items.addAll(page.items());
    }
    return items;
  }
}
