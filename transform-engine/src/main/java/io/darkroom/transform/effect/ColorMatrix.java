package io.darkroom.transform.effect;

import java.util.ArrayList;
import java.util.List;

/// A 3 by 3 matrix over red, green and blue, row by row.
record ColorMatrix(List<Double> values) {
  static final ColorMatrix IDENTITY = of(1, 0, 0, 0, 1, 0, 0, 0, 1);

  ColorMatrix {
    values = List.copyOf(values);
    if (values.size() != 9) {
      throw new IllegalArgumentException(values.toString());
    }
  }

  static ColorMatrix of(double... values) {
    var list = new ArrayList<Double>();
    for (double value : values) {
      list.add(value);
    }
    return new ColorMatrix(list);
  }

  /// The same row three times: gray.
  static ColorMatrix gray(double red, double green, double blue) {
    return of(red, green, blue, red, green, blue, red, green, blue);
  }

  /// Every value times a factor.
  ColorMatrix times(double factor) {
    return new ColorMatrix(values.stream().map(value -> value * factor).toList());
  }

  /// Between doing nothing, at 0, and this matrix, at 1.
  ColorMatrix mixedIn(double share) {
    var mixed = new ArrayList<Double>();
    for (int i = 0; i < values.size(); i++) {
      double unchanged = IDENTITY.values.get(i);
      mixed.add(unchanged + share * (values.get(i) - unchanged));
    }
    return new ColorMatrix(mixed);
  }
}
