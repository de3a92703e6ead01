package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.util.List;

/// Small images made of numbers of ours, such as matrices and tables, and numbers read from small
/// images, such as histograms. Everything is copied.
public final class VipsMemory {
  // enum VipsBandFormat, image.h
  private static final int UCHAR = 0;
  private static final int USHORT = 2;
  private static final int DOUBLE = 8;

  private VipsMemory() {}

  /// One band of `double`, row by row.
  ///
  /// @param like any image of the session
  public static VipsImage matrix(VipsImage like, int width, int height, List<Double> values) {
    var array = values.stream().mapToDouble(Double::doubleValue).toArray();
    var data = like.session.arena().allocateFrom(JAVA_DOUBLE, array);
    return adopt(
        like, like.session.vips().images().newFromMemory(data, width, height, 1, DOUBLE), "matrix");
  }

  /// A lookup table of bytes, the bands of an entry one after the other.
  public static VipsImage byteTable(VipsImage like, int bands, byte[] values) {
    var data = like.session.arena().allocateFrom(JAVA_BYTE, values);
    var width = values.length / bands;
    return adopt(
        like, like.session.vips().images().newFromMemory(data, width, 1, bands, UCHAR), "table");
  }

  /// A lookup table of unsigned numbers of 16 bits, of one band.
  public static VipsImage shortTable(VipsImage like, short[] values) {
    var data = like.session.arena().allocateFrom(JAVA_SHORT, values);
    return adopt(
        like,
        like.session.vips().images().newFromMemory(data, values.length, 1, 1, USHORT),
        "table");
  }

  /// All numbers of an image as `double`, row by row, band by band.
  public static double[] numbers(VipsImage image) {
    var vips = image.session.vips();
    var size = image.session.arena().allocate(JAVA_LONG);
    var data = vips.images().writeToMemory(image.cast("double").pointer(), size);
    if (Downcalls.isNull(data)) {
      throw image.session.failure("write_to_memory");
    }
    try {
      return Downcalls.doubles(data, size.get(JAVA_LONG, 0));
    } finally {
      vips.runtime().free(data);
    }
  }

  private static VipsImage adopt(VipsImage like, MemorySegment pointer, String what) {
    var session = like.session;
    if (Downcalls.isNull(pointer)) {
      throw session.failure(what);
    }
    return new VipsImage(session, session.adoptImage(pointer));
  }
}
