package io.darkroom.transform.engine.raster;

import java.util.Arrays;

/// A stack of places in a picture. One request only.
final class Places {
  private int[] places = new int[1024];
  private int count;

  void add(int place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
    }
    places[count++] = place;
  }

  int take() {
    return places[--count];
  }

  boolean isEmpty() {
    return count == 0;
  }
}
