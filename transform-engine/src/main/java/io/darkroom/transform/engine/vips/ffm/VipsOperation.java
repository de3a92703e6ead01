package io.darkroom.transform.engine.vips.ffm;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Function;

/// One call of an operation: create, set inputs, build, read the output, release. The only path to
/// an operation. One request only, and one call only: the methods that answer an output end it.
///
/// A misspelt argument is only a warning in C, therefore every name is first looked up in the
/// loaded library, which also gives the type its value is written as.
public final class VipsOperation {
  private static final long VALUE_BYTES = 24; // sizeof (GValue), gvalue.h

  private final VipsSession session;
  private final String nickname;
  private MemorySegment pointer;

  VipsOperation(VipsSession session, String nickname) {
    this.session = session;
    this.nickname = nickname;
    this.pointer = session.vips().objects().newOperation(session.text(nickname));
    if (Downcalls.isNull(pointer)) {
      throw session.failure(nickname);
    }
  }

  /// Whether this version of the library knows an argument.
  public boolean takes(String argument) {
    return session.arguments().findType(session, nickname, pointer, argument).isPresent();
  }

  /// Sets one input.
  ///
  /// @throws VipsException when the operation has no such argument or the argument no such value
  public VipsOperation set(String argument, VipsValue value) {
    var vips = session.vips();
    var type = session.arguments().typeOf(session, nickname, pointer, argument);
    var place = session.arena().allocate(VALUE_BYTES, Long.BYTES);
    vips.values().initValue(place, type);
    try {
      new ValueWriter(session).write(value, place, type);
      vips.objects().setProperty(pointer, session.text(argument), place);
    } finally {
      vips.values().unsetValue(place);
    }
    return this;
  }

  public VipsOperation set(String argument, int value) {
    return set(argument, new VipsValue.Int(value));
  }

  public VipsOperation set(String argument, double value) {
    return set(argument, new VipsValue.Real(value));
  }

  public VipsOperation set(String argument, boolean value) {
    return set(argument, new VipsValue.Bool(value));
  }

  public VipsOperation set(String argument, VipsImage value) {
    return set(argument, new VipsValue.Image(value));
  }

  /// Sets an argument that is an enumeration or flags by nickname.
  public VipsOperation set(String argument, String nickname) {
    return set(argument, new VipsValue.Nick(nickname));
  }

  public VipsOperation set(String argument, List<Double> values) {
    return set(argument, new VipsValue.Reals(values));
  }

  /// Runs the operation and answers its image `out`, whose pixels are computed when asked for.
  ///
  /// @throws VipsException when libvips refuses
  public VipsImage toImage() {
    return new VipsImage(
        session, session.adoptImage(run("out", session.vips().values()::takeObject)));
  }

  /// Runs the operation and answers an image that is not called `out`.
  ///
  /// @throws VipsException when libvips refuses
  public VipsImage toImage(String output) {
    return new VipsImage(
        session, session.adoptImage(run(output, session.vips().values()::takeObject)));
  }

  /// Runs the operation and answers its bytes `buffer`.
  ///
  /// @throws VipsException when libvips refuses
  public VipsBuffer toBuffer() {
    return new VipsBuffer(
        session, session.adoptArea(run("buffer", session.vips().values()::takeBoxed)));
  }

  /// Runs the operation and answers its number `out`.
  ///
  /// @throws VipsException when libvips refuses
  public double toReal() {
    return run("out", session.vips().values()::getDouble);
  }

  private <T> T run(String output, Function<MemorySegment, T> take) {
    var vips = session.vips();
    try {
      var built = vips.objects().build(pointer);
      if (Downcalls.isNull(built)) {
        throw session.failure(nickname);
      }
      vips.objects().release(pointer);
      pointer = built;
      return read(output, take);
    } finally {
      vips.objects().releaseOutputs(pointer);
      vips.objects().release(pointer);
    }
  }

  private <T> T read(String output, Function<MemorySegment, T> take) {
    var vips = session.vips();
    var place = session.arena().allocate(VALUE_BYTES, Long.BYTES);
    vips.values().initValue(place, session.arguments().typeOf(session, nickname, pointer, output));
    try {
      vips.objects().getProperty(pointer, session.text(output), place);
      return take.apply(place);
    } finally {
      vips.values().unsetValue(place);
    }
  }
}
