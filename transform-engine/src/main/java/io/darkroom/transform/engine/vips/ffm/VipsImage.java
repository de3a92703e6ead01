package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.List;

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
    return session.vips().images().width(pointer);
  }

  /// The height of all pages together.
  public int height() {
    return session.vips().images().height(pointer);
  }

  /// The height of one of the pages that lie one below the other.
  public int pageHeight() {
    return session.vips().images().pageHeight(pointer);
  }

  /// How many pages the file has, whatever number was loaded.
  public int pages() {
    return session.vips().images().pages(pointer);
  }

  public int bands() {
    return session.vips().images().bands(pointer);
  }

  /// The type of a number, such as `uchar`.
  public String format() {
    return session.vips().images().format(pointer);
  }

  /// What the numbers mean, such as `srgb` or `b-w`.
  public String interpretation() {
    return session.vips().images().interpretation(pointer);
  }

  public VipsHeader header() {
    return new VipsHeader(this);
  }

  public VipsResampling resampling() {
    return new VipsResampling(this);
  }

  public VipsMontage montage() {
    return new VipsMontage(this);
  }

  public boolean hasAlpha() {
    return session.vips().images().hasAlpha(pointer);
  }

  /// The same image with all its pixels computed, in memory.
  public VipsImage copyMemory() {
    var copy = session.vips().images().copyMemory(pointer);
    if (Downcalls.isNull(copy)) {
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
    var memory = session.vips().images().writeToMemory(pointer, size);
    if (Downcalls.isNull(memory)) {
      throw session.failure("write_to_memory");
    }
    try {
      return Downcalls.bytes(memory, size.get(JAVA_LONG, 0));
    } finally {
      session.vips().runtime().free(memory);
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

  /// Begins a call whose inputs all have names of their own.
  public VipsOperation begin(String nickname) {
    return session.operation(nickname);
  }

  /// The mean of all numbers, for which every pixel is computed.
  public double avg() {
    return on("avg").toReal();
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

  /// Begins a call of an operation on this image, such as a saver.
  public VipsOperation on(String nickname) {
    return session.operation(nickname).set("in", this);
  }
}
