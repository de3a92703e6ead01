package io.darkroom.transform.engine.portable;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import net.coobird.thumbnailator.resizers.Resizer;

/// Resamples as libvips does: Lanczos3 over the source's pixels when a side gets smaller,
/// Catmull-Rom between them when it gets larger, on premultiplied alpha, pixel centers at halves.
/// Thumbnailator's own resizers halve step by step, which aliases visibly on photographs.
///
/// Lines of the source are resampled sideways once, when first needed, and only as many are kept as
/// one line of the result takes, so memory does not grow with the picture's height.
///
/// @param deadline looked at once a line
record LanczosResizer(Deadline deadline) implements Resizer {
  private static final int CHANNELS = 4;

  @Override
  public void resize(BufferedImage source, BufferedImage target) {
    int width = target.getWidth();
    var across = Taps.of(source.getWidth(), width);
    var down = Taps.of(source.getHeight(), target.getHeight());
    var lines = new float[down.longest()][];
    var lineOf = new int[down.longest()];
    Arrays.fill(lineOf, -1);
    var sum = new float[width * CHANNELS];
    for (int y = 0; y < target.getHeight(); y++) {
      deadline.check();
      Arrays.fill(sum, 0);
      var weights = down.weights()[y];
      for (int i = 0; i < weights.length; i++) {
        int line = Math.clamp(down.first()[y] + i, 0, source.getHeight() - 1);
        int slot = line % lines.length;
        if (lineOf[slot] != line) {
          lines[slot] = across(source, line, across);
          lineOf[slot] = line;
        }
        add(weights[i], lines[slot], sum);
      }
      target.setRGB(0, y, width, 1, unpremultiplied(sum), 0, width);
    }
  }

  private static float[] across(BufferedImage source, int line, Taps taps) {
    int sourceWidth = source.getWidth();
    var pixels = premultiplied(source.getRGB(0, line, sourceWidth, 1, null, 0, sourceWidth));
    var result = new float[taps.first().length * CHANNELS];
    int last = sourceWidth - 1;
    for (int x = 0; x < taps.first().length; x++) {
      var weights = taps.weights()[x];
      for (int i = 0; i < weights.length; i++) {
        int from = Math.clamp(taps.first()[x] + i, 0, last) * CHANNELS;
        for (int channel = 0; channel < CHANNELS; channel++) {
          result[x * CHANNELS + channel] += weights[i] * pixels[from + channel];
        }
      }
    }
    return result;
  }

  private static void add(float weight, float[] line, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * line[i];
    }
  }

  /// Alpha, red, green, blue of each pixel.
  private static float[] premultiplied(int[] argb) {
    var numbers = new float[argb.length * CHANNELS];
    for (int x = 0; x < argb.length; x++) {
      float alpha = argb[x] >>> 24;
      numbers[x * CHANNELS] = alpha;
      numbers[x * CHANNELS + 1] = ((argb[x] >> 16) & 0xff) * alpha / 255;
      numbers[x * CHANNELS + 2] = ((argb[x] >> 8) & 0xff) * alpha / 255;
      numbers[x * CHANNELS + 3] = (argb[x] & 0xff) * alpha / 255;
    }
    return numbers;
  }

  private static int[] unpremultiplied(float[] numbers) {
    var argb = new int[numbers.length / CHANNELS];
    for (int x = 0; x < argb.length; x++) {
      float alpha = Math.clamp(numbers[x * CHANNELS], 0, 255);
      float factor = alpha == 0 ? 0 : 255 / alpha;
      argb[x] =
          (Math.round(alpha) << 24)
              | (toByte(numbers[x * CHANNELS + 1] * factor) << 16)
              | (toByte(numbers[x * CHANNELS + 2] * factor) << 8)
              | toByte(numbers[x * CHANNELS + 3] * factor);
    }
    return argb;
  }

  private static int toByte(float value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
