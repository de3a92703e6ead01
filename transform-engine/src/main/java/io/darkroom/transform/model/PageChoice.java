package io.darkroom.transform.model;

import java.util.List;

/// Which pages, layers or frames are taken. Reference: `pg_`.
public sealed interface PageChoice {

  /// Every one.
  record All() implements PageChoice {}

  /// Ranges, in the order written.
  record Ranges(List<Range> ranges) implements PageChoice {
    public Ranges {
      ranges = List.copyOf(ranges);
    }
  }

  /// Layers by name.
  record Named(List<String> names) implements PageChoice {
    public Named {
      names = List.copyOf(names);
    }
  }

  /// Pages counted from 1, both ends included.
  ///
  /// @param last at least `first`; [Integer#MAX_VALUE] for the last one there is
  record Range(int first, int last) {
    public Range {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("pages " + first + " to " + last);
      }
    }
  }
}
