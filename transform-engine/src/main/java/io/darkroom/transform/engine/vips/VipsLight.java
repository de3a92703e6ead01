package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsMemory;
import io.darkroom.transform.op.Lab;
import java.util.List;

/// Sums of colors in linear light, which is held in 16 bits.
final class VipsLight {
  private static final int MOST = 65_535;
  private static final short[] LIGHT_OF_VALUE = lightOfValue();
  private static final byte[] VALUE_OF_LIGHT = valueOfLight();

  private VipsLight() {}

  static VipsImage recombine(VipsImage image, List<Double> matrix) {
    var light = PixelMath.lookUp(image, VipsMemory.shortTable(image, LIGHT_OF_VALUE));
    var sums = PixelMath.recombine(light, VipsColorOps.COLORS, matrix).round().cast("ushort");
    return PixelMath.lookUp(sums, VipsMemory.byteTable(image, 1, VALUE_OF_LIGHT)).copyAs("srgb");
  }

  private static short[] lightOfValue() {
    var table = new short[256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (short) Math.rint(Lab.linear(i / 255.0) * MOST);
    }
    return table;
  }

  private static byte[] valueOfLight() {
    var table = new byte[MOST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) Math.rint(Lab.encoded((double) i / MOST) * 255);
    }
    return table;
  }
}
