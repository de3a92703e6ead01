package io.darkroom.transform.engine.vips.ffm;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// An argument of an operation, in the kinds libvips has.
public sealed interface VipsValue {

  record Int(int value) implements VipsValue {}

  record Real(double value) implements VipsValue {}

  record Bool(boolean value) implements VipsValue {}

  record Text(String value) implements VipsValue {}

  /// A value of an enumeration or of flags, by its nickname.
  record Nick(String value) implements VipsValue {}

  /// A way to read between pixels, by its nickname, such as `bicubic`.
  record Interpolator(String nickname) implements VipsValue {}

  record Image(VipsImage value) implements VipsValue {}

  record Images(List<VipsImage> values) implements VipsValue {
    public Images {
      values = List.copyOf(values);
    }
  }

  record Reals(List<Double> values) implements VipsValue {
    public Reals {
      values = List.copyOf(values);
    }
  }

  record Ints(List<Integer> values) implements VipsValue {
    public Ints {
      values = List.copyOf(values);
    }
  }

  /// Bytes in native memory that stay there until the session closes.
  record Blob(MemorySegment bytes) implements VipsValue {}
}
