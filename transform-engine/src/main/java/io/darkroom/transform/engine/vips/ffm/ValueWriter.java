package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;

/// Turns our values into GValues. One request only.
record ValueWriter(VipsSession session) {
  /// `G_TYPE_FLAGS`, gtype.h.
  private static final long FLAGS = 13 << 2;

  /// Writes a value into a GValue that has been initialized for the argument's own type.
  ///
  /// @param type that type
  /// @throws VipsException when an enumeration has no such nickname
  void write(VipsValue source, MemorySegment value, long type) {
    var vips = session.vips();
    switch (source) {
      case VipsValue.Int(var number) -> vips.values().setInt(value, number);
      case VipsValue.Real(var number) -> vips.values().setDouble(value, number);
      case VipsValue.Bool(var bool) -> vips.values().setBoolean(value, bool);
      case VipsValue.Text(var text) -> vips.values().setString(value, session.text(text));
      case VipsValue.Nick(var nickname) -> writeNick(nickname, value, type);
      case VipsValue.Interpolator(var nickname) -> {
        var interpolator = vips.objects().newInterpolator(session.text(nickname));
        vips.values().setObject(value, interpolator);
        vips.objects().release(interpolator);
      }
      case VipsValue.Image(var image) -> vips.values().setObject(value, image.pointer());
      case VipsValue.Images(var images) -> {
        var array = vips.values().setImages(value, images.size());
        for (int i = 0; i < images.size(); i++) {
          array.setAtIndex(ADDRESS, i, vips.objects().reference(images.get(i).pointer()));
        }
      }
      case VipsValue.Reals(var numbers) -> {
        var array = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        vips.values()
            .setDoubles(value, session.arena().allocateFrom(JAVA_DOUBLE, array), array.length);
      }
      case VipsValue.Ints(var numbers) -> {
        var array = numbers.stream().mapToInt(Integer::intValue).toArray();
        vips.values().setInts(value, session.arena().allocateFrom(JAVA_INT, array), array.length);
      }
      case VipsValue.Blob(var bytes) -> vips.values().setBlob(value, bytes);
    }
  }

  private void writeNick(String nickname, MemorySegment value, long type) {
    var vips = session.vips();
    var domain = session.text("darkroom");
    if (vips.values().fundamentalType(type) == FLAGS) {
      vips.values()
          .setFlags(
              value,
              known(nickname, vips.values().flagsFromNick(domain, type, session.text(nickname))));
    } else {
      vips.values()
          .setEnum(
              value,
              known(nickname, vips.values().enumFromNick(domain, type, session.text(nickname))));
    }
  }

  private int known(String nickname, int number) {
    if (number < 0) {
      throw session.failure(nickname);
    }
    return number;
  }
}
