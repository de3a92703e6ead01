package io.darkroom.storage.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Part of a listing.
///
/// @param next where the rest begins; absent on the last page
public record Page<T>(List<T> items, @Nullable Cursor next) {

  public Page {
    items = List.copyOf(items);
  }
}
