package io.darkroom.transform.engine;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.ColorTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Reads color tables: Adobe's "Cube LUT Specification 1.0", and the `.3dl` of Autodesk Lustre with
/// or without the head of a mesh. One file only.
public final class ColorTableFile {
  /// What the largest tables in use have is 65.
  private static final int MOST_SIDE = 129;

  private static final int MOST_BYTES = 100_000_000;

  /// The largest numbers of `.3dl` files, by their depth of 8, 10, 12 and 16 bits.
  private static final int[] WHITES = {255, 1023, 4095, 65_535};

  private final String name;
  private final List<double[]> rows = new ArrayList<>();
  private List<Double> lowest = ColorTable.ZERO;
  private List<Double> highest = ColorTable.ONE;
  private int side;
  private boolean isCube;

  private ColorTableFile(String name) {
    this.name = name;
  }

  /// @param name of the file, for messages
  /// @throws TransformException with `Conflict` when it is no color table, or one with a single
  ///   dimension
  public static ColorTable read(ImageSource source, String name) {
    try (var input = source.open()) {
      var bytes = input.readNBytes(MOST_BYTES + 1);
      var file = new ColorTableFile(name);
      if (bytes.length > MOST_BYTES) {
        throw file.refusal("at most " + MOST_BYTES + " bytes");
      }
      new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip).forEach(file::take);
      return file.table();
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading a color table"), e);
    }
  }

  private void take(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    var words = line.split("\\s+");
    switch (words[0]) {
      case "TITLE", "3DMESH", "Mesh", "LUT8", "gamma" -> {
        // Say nothing of the colors that the rows do not.
      }
      case "LUT_3D_SIZE" -> {
        side = (int) numbers(words, 1, 1)[0];
        isCube = true;
      }
      case "LUT_1D_SIZE" -> throw refusal("three dimensions");
      case "DOMAIN_MIN" -> lowest = list(numbers(words, 1, 3));
      case "DOMAIN_MAX" -> highest = list(numbers(words, 1, 3));
      default -> {
        if (!isCube && side == 0) {
          side = words.length; // the row of inputs
        } else {
          rows.add(numbers(words, 0, 3));
        }
      }
    }
  }

  private double[] numbers(String[] words, int from, int count) {
    if (words.length != from + count) {
      throw refusal(count + " numbers in \"" + String.join(" ", words) + "\"");
    }
    try {
      return Arrays.stream(words).skip(from).mapToDouble(Double::parseDouble).toArray();
    } catch (NumberFormatException _) { // said below
      throw refusal("numbers in \"" + String.join(" ", words) + "\"");
    }
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private ColorTable table() {
    if (side < 2 || side > MOST_SIDE) {
      throw refusal("a side of 2 to " + MOST_SIDE + " colors rather than " + side);
    }
    if (rows.size() != side * side * side) {
      throw refusal(side * side * side + " colors rather than " + rows.size());
    }
    for (int channel = 0; channel < 3; channel++) {
      if (!(lowest.get(channel) < highest.get(channel))) {
        throw refusal("a domain that grows");
      }
    }
    return new ColorTable(side, isCube ? colors(1) : turned(white()), lowest, highest);
  }

  private double white() {
    double most = rows.stream().mapToDouble(row -> Collections.max(list(row))).max().orElse(0);
    for (int white : WHITES) {
      if (most <= white) {
        return white;
      }
    }
    throw refusal("numbers up to " + WHITES[WHITES.length - 1]);
  }

  private float[] colors(double white) {
    var colors = new float[3 * rows.size()];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = (float) (rows.get(i / 3)[i % 3] / white);
    }
    return colors;
  }

  /// From blue fastest to red fastest.
  private float[] turned(double white) {
    var given = colors(white);
    var colors = new float[given.length];
    for (int red = 0; red < side; red++) {
      for (int green = 0; green < side; green++) {
        for (int blue = 0; blue < side; blue++) {
          int from = ((red * side + green) * side + blue) * 3;
          System.arraycopy(given, from, colors, ((blue * side + green) * side + red) * 3, 3);
        }
      }
    }
    return colors;
  }

  private TransformException refusal(String expected) {
    return new TransformException(
        new Problem.Conflict("Invalid color table " + name + ": expected " + expected));
  }
}
