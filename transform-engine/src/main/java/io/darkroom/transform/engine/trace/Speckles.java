package io.darkroom.transform.engine.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Small areas given to the neighbors that they have most of. One picture only.
final class Speckles {
  private final Labels labels;
  private final BitSet seen = new BitSet();

  private Speckles(Labels labels) {
    this.labels = labels;
  }

  /// @param leastArea of areas that stay
  /// @param colors of the palette
  static void remove(Labels labels, int leastArea, int colors, Runnable pulse) {
    new Speckles(labels).remove(leastArea, colors, pulse);
  }

  private void remove(int leastArea, int colors, Runnable pulse) {
    for (int y = 0; y < labels.height; y++) {
      pulse.run();
      for (int x = 0; x < labels.width; x++) {
        int place = y * labels.width + x;
        if (!seen.get(place)) {
          var area = area(place);
          if (area.size() < leastArea) {
            give(area, colors);
          }
        }
      }
    }
  }

  /// The places that hang together with one.
  private List<Integer> area(int start) {
    int label = labels.array()[start];
    var area = new ArrayList<Integer>();
    seen.set(start);
    area.add(start);
    for (int i = 0; i < area.size(); i++) {
      int x = area.get(i) % labels.width;
      int y = area.get(i) / labels.width;
      enter(x - 1, y, label, area);
      enter(x + 1, y, label, area);
      enter(x, y - 1, label, area);
      enter(x, y + 1, label, area);
    }
    return area;
  }

  private void enter(int x, int y, int label, List<Integer> area) {
    int place = y * labels.width + x;
    if (labels.at(x, y) == label && !seen.get(place)) {
      seen.set(place);
      area.add(place);
    }
  }

  private void give(List<Integer> area, int colors) {
    int own = labels.array()[area.getFirst()];
    var counts = new int[colors + 1];
    for (int place : area) {
      int x = place % labels.width;
      int y = place / labels.width;
      count(labels.at(x - 1, y), own, counts);
      count(labels.at(x + 1, y), own, counts);
      count(labels.at(x, y - 1), own, counts);
      count(labels.at(x, y + 1), own, counts);
    }
    int best = own;
    int most = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > most) {
        best = i - 1;
        most = counts[i];
      }
    }
    for (int place : area) {
      labels.array()[place] = best;
    }
  }

  private static void count(int label, int own, int[] counts) {
    if (label != own && label != Labels.OUTSIDE) {
      counts[label + 1]++;
    }
  }
}
