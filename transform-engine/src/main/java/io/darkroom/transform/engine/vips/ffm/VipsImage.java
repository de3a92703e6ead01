package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An immutable image of libvips: a header, and pixels that are computed when something asks for
/// them. Lives as long as its session. Each method that answers an image is the libvips operation
/// of that name.
public final class VipsImage {
  final VipsSession session;
  private final MemorySegment pointer;

  VipsImage(VipsSession session, MemorySegment pointer) {
    this.session = session;
    this.pointer = pointer;
  }

  MemorySegment pointer() {
    return pointer;
  }

  public VipsSession session() {
    return session;
  }

  public int width() {
    return session.vips().width(pointer);
  }

  /// The height of all pages together.
  public int height() {
    return session.vips().height(pointer);
  }

  /// The height of one of the pages that lie one below the other.
  public int pageHeight() {
    return session.vips().pageHeight(pointer);
  }

  /// How many pages the file has, whatever number was loaded.
  public int pages() {
    return session.vips().pages(pointer);
  }

  public int bands() {
    return session.vips().bands(pointer);
  }

  /// The type of a number, such as `uchar`.
  public String format() {
    return session.vips().format(pointer);
  }

  /// What the numbers mean, such as `srgb` or `b-w`.
  public String interpretation() {
    return session.vips().interpretation(pointer);
  }

  public boolean hasAlpha() {
    return session.vips().hasAlpha(pointer);
  }

  public boolean hasField(String name) {
    return session.vips().hasField(pointer, session.text(name));
  }

  public OptionalInt findInt(String field) {
    var out = session.arena().allocate(JAVA_INT);
    if (!hasField(field) || session.vips().getInt(pointer, session.text(field), out) != 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(out.get(JAVA_INT, 0));
  }

  public Optional<List<Integer>> findInts(String field) {
    var array = session.arena().allocate(ADDRESS);
    var count = session.arena().allocate(JAVA_INT);
    if (!hasField(field)
        || session.vips().getInts(pointer, session.text(field), array, count) != 0) {
      return Optional.empty();
    }
    var values = new ArrayList<Integer>();
    for (int value : VipsNative.ints(array.get(ADDRESS, 0), count.get(JAVA_INT, 0))) {
      values.add(value);
    }
    return Optional.of(values);
  }

  /// A copy of the header with one field changed.
  public VipsImage withInt(String field, int value) {
    var copy = on("copy").toImage();
    session.vips().setField(copy.pointer, session.text(field), value);
    return copy;
  }

  /// A copy of the header with one field changed.
  public VipsImage withInts(String field, List<Integer> values) {
    var copy = on("copy").toImage();
    var array =
        session
            .arena()
            .allocateFrom(JAVA_INT, values.stream().mapToInt(Integer::intValue).toArray());
    session.vips().setField(copy.pointer, session.text(field), array, values.size());
    return copy;
  }

  /// A copy of the header with one field changed.
  public VipsImage withText(String field, String value) {
    var copy = on("copy").toImage();
    session.vips().setField(copy.pointer, session.text(field), session.text(value));
    return copy;
  }

  /// The names of all fields of the header.
  public List<String> fields() {
    return session.vips().fields(pointer);
  }

  /// A copy of the header without a field.
  public VipsImage without(String field) {
    var copy = on("copy").toImage();
    session.vips().removeField(copy.pointer, session.text(field));
    return copy;
  }

  /// The same image with all its pixels computed, in memory.
  public VipsImage copyMemory() {
    var copy = session.vips().copyMemory(pointer);
    if (VipsNative.isNull(copy)) {
      throw session.failure("copy_memory");
    }
    return new VipsImage(session, session.adoptImage(copy));
  }

  /// All numbers, computed now: each row after the other, in it each pixel with all its bands.
  ///
  /// @throws VipsException when the image is not of 8-bit numbers or cannot be computed
  public byte[] pixels() {
    if (!format().equals("uchar")) {
      throw new VipsException("write_to_memory", "not bytes but " + format());
    }
    var size = session.arena().allocate(JAVA_LONG);
    var memory = session.vips().writeToMemory(pointer, size);
    if (VipsNative.isNull(memory)) {
      throw session.failure("write_to_memory");
    }
    try {
      return VipsNative.bytes(memory, size.get(JAVA_LONG, 0));
    } finally {
      session.vips().free(memory);
    }
  }

  /// For work beside libvips that takes long.
  ///
  /// @throws VipsException once the session is killed
  public void checkAlive() {
    if (session.isKilled()) {
      throw new VipsException("copy", "killed");
    }
  }

  /// The same numbers with another meaning.
  public VipsImage copyAs(String interpretation) {
    return on("copy").set("interpretation", interpretation).toImage();
  }

  public VipsImage cast(String format) {
    return on("cast").set("format", format).toImage();
  }

  /// To the nearest whole number.
  public VipsImage round() {
    return on("round").set("round", "rint").toImage();
  }

  public VipsImage colourspace(String space) {
    return on("colourspace").set("space", space).toImage();
  }

  /// To 8-bit sRGB through the embedded profile, or through a built-in one when there is none that
  /// fits.
  public VipsImage iccTransformToSrgb(String fallbackProfile) {
    return on("icc_transform")
        .set("output_profile", new VipsValue.Text("srgb"))
        .set("input_profile", new VipsValue.Text(fallbackProfile))
        .set("embedded", true)
        .set("intent", "relative")
        .set("black_point_compensation", true)
        .set("depth", 8)
        .toImage();
  }

  public VipsImage extractArea(int left, int top, int width, int height) {
    return session
        .operation("extract_area")
        .set("input", this)
        .set("left", left)
        .set("top", top)
        .set("width", width)
        .set("height", height)
        .toImage();
  }

  public VipsImage extractBands(int first, int count) {
    return on("extract_band").set("band", first).set("n", count).toImage();
  }

  public VipsImage bandjoinConstant(double value) {
    return on("bandjoin_const").set("c", List.of(value)).toImage();
  }

  /// @param background a value a band
  public VipsImage embed(int left, int top, int width, int height, List<Double> background) {
    return on("embed")
        .set("x", left)
        .set("y", top)
        .set("width", width)
        .set("height", height)
        .set("extend", "background")
        .set("background", background)
        .toImage();
  }

  /// As [#embed], with the rim going on beyond itself.
  public VipsImage embedCopied(int left, int top, int width, int height) {
    return on("embed")
        .set("x", left)
        .set("y", top)
        .set("width", width)
        .set("height", height)
        .set("extend", "copy")
        .toImage();
  }

  /// A picture of the same kind in a single color.
  ///
  /// @param color a value a band
  public VipsImage filled(int width, int height, List<Double> color) {
    return session
        .operation("black")
        .set("width", width)
        .set("height", height)
        .set("bands", bands())
        .toImage()
        .on("linear")
        .set("a", Collections.nCopies(bands(), 1.0))
        .set("b", color)
        .toImage()
        .cast(format())
        .copyAs(interpretation());
  }

  /// With weights down to a fiftieth of the greatest, where libvips's own choice is a fifth, which
  /// shows, and in floating point, because its whole numbers make a picture darker by a percent.
  public VipsImage gaussblur(double sigma) {
    return on("gaussblur")
        .set("sigma", sigma)
        .set("min_ampl", 0.02)
        .set("precision", "float")
        .toImage();
  }

  /// With another image laid on it at a place; what stands over is cut.
  public VipsImage insert(VipsImage other, int left, int top) {
    return session
        .operation("insert")
        .set("main", this)
        .set("sub", other)
        .set("x", left)
        .set("y", top)
        .toImage();
  }

  /// @param angle `d90`, `d180` or `d270`, clockwise
  public VipsImage rot(String angle) {
    return on("rot").set("angle", angle).toImage();
  }

  /// @param direction `horizontal` mirrors left to right
  public VipsImage flip(String direction) {
    return on("flip").set("direction", direction).toImage();
  }

  public VipsImage flatten(List<Double> background) {
    return on("flatten").set("background", background).toImage();
  }

  public VipsImage premultiply() {
    return on("premultiply").toImage();
  }

  public VipsImage unpremultiply() {
    return on("unpremultiply").toImage();
  }

  public VipsImage resize(double horizontalScale, double verticalScale) {
    return on("resize")
        .set("scale", horizontalScale)
        .set("vscale", verticalScale)
        .set("kernel", "lanczos3")
        .toImage();
  }

  /// To exactly a size, between pixels where it is larger; the rim goes on beyond itself. Pixel
  /// centers lie on whole numbers. Alpha, if there is any, is premultiplied already.
  public VipsImage enlarge(int width, int height) {
    double across = (double) width / width();
    double down = (double) height / height();
    return on("affine")
        .set("matrix", List.of(across, 0.0, 0.0, down))
        .set("odx", (across - 1) / 2)
        .set("ody", (down - 1) / 2)
        .set("oarea", new VipsValue.Ints(List.of(0, 0, width, height)))
        .set("interpolate", new VipsValue.Interpolator("bicubic"))
        .set("premultiplied", true)
        .set("extend", "copy")
        .toImage();
  }

  /// Turns about the center onto a canvas; pixel centers lie on whole numbers. Alpha, if there is
  /// any, is premultiplied already.
  ///
  /// @param background a value a band
  public VipsImage turn(double angleDegrees, int width, int height, List<Double> background) {
    double cos = Math.cos(Math.toRadians(angleDegrees));
    double sin = Math.sin(Math.toRadians(angleDegrees));
    return on("affine")
        .set("matrix", List.of(cos, -sin, sin, cos))
        .set("idx", -(width() - 1) / 2.0)
        .set("idy", -(height() - 1) / 2.0)
        .set("odx", (width - 1) / 2.0)
        .set("ody", (height - 1) / 2.0)
        .set("oarea", new VipsValue.Ints(List.of(0, 0, width, height)))
        .set("interpolate", new VipsValue.Interpolator("bicubic"))
        .set("premultiplied", true)
        .set("extend", "background")
        .set("background", background)
        .toImage();
  }

  /// Pages of one size, one below the other.
  public static VipsImage arrayjoin(List<VipsImage> pages) {
    return pages
        .getFirst()
        .session
        .operation("arrayjoin")
        .set("in", new VipsValue.Images(pages))
        .set("across", 1)
        .toImage();
  }

  /// Begins a call whose inputs all have names of their own.
  public VipsOperation begin(String nickname) {
    return session.operation(nickname);
  }

  /// The mean of all numbers, for which every pixel is computed.
  public double avg() {
    return on("avg").toReal();
  }

  /// The two pictures one over the other, alpha and all, by a rule of that name.
  ///
  /// @param upper as large as this one
  public VipsImage composite(VipsImage upper, String mode) {
    return session
        .operation("composite2")
        .set("base", this)
        .set("overlay", upper)
        .set("mode", mode)
        .toImage();
  }

  /// As [#composite], by a rule that mixes colors. libvips would give such a rule premultiplied
  /// colors and so make a see-through layer darker; told that they are so already, it gives the
  /// rule the colors as they are.
  public VipsImage compositeStraight(VipsImage upper, String mode) {
    return session
        .operation("composite2")
        .set("base", this)
        .set("overlay", upper)
        .set("mode", mode)
        .set("premultiplied", true)
        .toImage();
  }

  /// The picture repeated.
  public VipsImage replicate(int across, int down) {
    return on("replicate").set("across", across).set("down", down).toImage();
  }

  /// Each number `factor × number + addend`.
  public VipsImage linear(double factor, double addend) {
    return linear(List.of(factor), List.of(addend));
  }

  /// As [#linear(double, double)], with numbers for each band.
  public VipsImage linear(List<Double> factors, List<Double> addends) {
    return on("linear").set("a", factors).set("b", addends).toImage();
  }

  public VipsImage multiply(VipsImage other) {
    return session.operation("multiply").set("left", this).set("right", other).toImage();
  }

  public VipsImage add(VipsImage other) {
    return session.operation("add").set("left", this).set("right", other).toImage();
  }

  /// The bands of this picture and then those of the other.
  public VipsImage bandjoin(VipsImage other) {
    return session
        .operation("bandjoin")
        .set("in", new VipsValue.Images(List.of(this, other)))
        .toImage();
  }

  /// 255 where a number is more than the limit, else 0.
  public VipsImage moreThan(double limit) {
    return on("relational_const").set("relational", "more").set("c", List.of(limit)).toImage();
  }

  /// How far each pixel is from the nearest one that is not 0, in pixels.
  public VipsImage distanceToNearest() {
    return on("fill_nearest").toImage("distance");
  }

  /// A picture of the same size whose two bands are each pixel's own position.
  public VipsImage coordinates() {
    return session.operation("xyz").set("width", width()).set("height", height()).toImage();
  }

  /// Takes each pixel from a place of this picture, between pixels where need be.
  ///
  /// @param places two bands: the position of the pixel taken
  public VipsImage mapim(VipsImage places) {
    return on("mapim")
        .set("index", places)
        .set("interpolate", new VipsValue.Interpolator("bilinear"))
        .toImage();
  }

  /// Begins a call of an operation on this image, such as a saver.
  public VipsOperation on(String nickname) {
    return session.operation(nickname).set("in", this);
  }
}
