package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsMemory;
import io.darkroom.transform.engine.vips.ffm.VipsValue;
import java.util.List;

/// Arithmetic on images, number by number, each method one libvips operation. Results are floating
/// point unless said otherwise; an image of one band goes with each band of another.
final class PixelMath {
  private static final int SHARED_ROWS = 16;

  private PixelMath() {}

  /// The bands of each result as sums of the bands that are there, by a matrix row by row.
  static VipsImage recombine(VipsImage image, int rows, List<Double> matrix) {
    int columns = matrix.size() / rows;
    return image.on("recomb").set("m", VipsMemory.matrix(image, columns, rows, matrix)).toImage();
  }

  /// `factor · image + offset`, band by band.
  static VipsImage linear(VipsImage image, List<Double> factors, List<Double> offsets) {
    return image.on("linear").set("a", factors).set("b", offsets).toImage();
  }

  static VipsImage linear(VipsImage image, double factor, double offset) {
    return linear(image, List.of(factor), List.of(offset));
  }

  static VipsImage add(VipsImage left, VipsImage right) {
    return binary("add", left, right);
  }

  static VipsImage subtract(VipsImage left, VipsImage right) {
    return binary("subtract", left, right);
  }

  static VipsImage multiply(VipsImage left, VipsImage right) {
    return binary("multiply", left, right);
  }

  /// Where the divisor is 0 the result is 0.
  static VipsImage divide(VipsImage left, VipsImage right) {
    return binary("divide", left, right);
  }

  private static VipsImage binary(String operation, VipsImage left, VipsImage right) {
    return left.begin(operation).set("left", left).set("right", right).toImage();
  }

  /// The smallest of images of one band, place by place.
  static VipsImage least(List<VipsImage> images) {
    return rank(images, 0);
  }

  /// The largest of images of one band, place by place.
  static VipsImage largest(List<VipsImage> images) {
    return rank(images, images.size() - 1);
  }

  private static VipsImage rank(List<VipsImage> images, int index) {
    return images
        .getFirst()
        .begin("bandrank")
        .set("in", new VipsValue.Images(images))
        .set("index", index)
        .toImage();
  }

  /// 255 where the number stands so to the constant, else 0; bytes.
  ///
  /// @param relation such as `more` or `lesseq`
  static VipsImage compare(VipsImage image, String relation, double constant) {
    return image
        .on("relational_const")
        .set("relational", relation)
        .set("c", List.of(constant))
        .toImage();
  }

  static VipsImage choose(VipsImage condition, VipsImage then, VipsImage otherwise) {
    return condition
        .begin("ifthenelse")
        .set("cond", condition)
        .set("in1", then)
        .set("in2", otherwise)
        .toImage();
  }

  /// Each number replaced by the entry of a table; as wide as the table's numbers.
  static VipsImage lookUp(VipsImage image, VipsImage table) {
    return image.on("maplut").set("lut", table).toImage();
  }

  static VipsImage join(List<VipsImage> bands) {
    return bands.getFirst().begin("bandjoin").set("in", new VipsValue.Images(bands)).toImage();
  }

  static VipsImage power(VipsImage image, double exponent) {
    return image.on("math2_const").set("math2", "pow").set("c", List.of(exponent)).toImage();
  }

  /// The number, or the limit where it is more.
  static VipsImage atMost(VipsImage image, double limit) {
    var flat = linear(image, 0, limit);
    return choose(compare(image, "more", limit), flat, image);
  }

  /// 255 where two images are equal, else 0; bytes.
  static VipsImage same(VipsImage left, VipsImage right) {
    return left.begin("relational")
        .set("left", left)
        .set("right", right)
        .set("relational", "equal")
        .toImage();
  }

  static VipsImage and(VipsImage left, VipsImage right) {
    return left.begin("boolean")
        .set("left", left)
        .set("right", right)
        .set("boolean", "and")
        .toImage();
  }

  /// The bits of whole numbers that a mask has.
  static VipsImage bits(VipsImage image, double mask) {
    return image.on("boolean_const").set("boolean", "and").set("c", List.of(mask)).toImage();
  }

  /// For each value of an image of whole numbers, the sum of what another has in the same places.
  static VipsImage sumsByIndex(VipsImage image, VipsImage index) {
    return image.on("hist_find_indexed").set("index", index).toImage();
  }

  /// The same image, computed once for all that read it, from top to bottom.
  static VipsImage shared(VipsImage image) {
    return image
        .on("linecache")
        .set("tile_height", SHARED_ROWS)
        .set("access", "sequential")
        .toImage();
  }
}
