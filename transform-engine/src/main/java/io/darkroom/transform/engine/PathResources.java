package io.darkroom.transform.engine;

import io.darkroom.transform.media.ClippingPaths;
import io.darkroom.transform.media.ClippingPaths.Named;
import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.media.VectorPath.Knot;
import io.darkroom.transform.media.VectorPath.Place;
import io.darkroom.transform.media.VectorPath.Ring;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads paths out of Photoshop's image resources. Reference: "Adobe Photoshop File Formats
/// Specification", "Image Resources Section" and "Path resource format". What is damaged counts as
/// not there, because it does not hinder showing the picture.
final class PathResources {
  private static final int SIGNATURE = 0x3842494d; // 8BIM
  private static final int FIRST_PATH = 2000;
  private static final int LAST_PATH = 2997;
  private static final int MAIN_PATH_NAME = 2999;
  private static final int RECORD_BYTES = 26;

  /// Kinds of records: how many knots a closed line has, and such knots.
  private static final int CLOSED_LENGTH = 0;

  private static final int CLOSED_LINKED = 1;
  private static final int CLOSED_UNLINKED = 2;
  private static final int OPEN_LENGTH = 3;

  /// One, in numbers of 8 bits before and 24 behind the point.
  private static final double ONE = 1 << 24;

  private final List<Named> paths = new ArrayList<>();
  private @Nullable String main;

  private PathResources() {}

  /// @param resources one behind the other
  static ClippingPaths read(byte[] resources) {
    var reading = new PathResources();
    var bytes = ByteBuffer.wrap(resources);
    while (bytes.remaining() >= 12 && bytes.getInt() == SIGNATURE) {
      int id = bytes.getShort() & 0xffff;
      var name = name(bytes, true);
      if (name == null || bytes.remaining() < 4) {
        break;
      }
      int length = bytes.getInt();
      if (length < 0 || length > bytes.remaining()) {
        break;
      }
      reading.take(id, name, bytes.slice(bytes.position(), length));
      bytes.position(Math.min(bytes.limit(), bytes.position() + length + length % 2));
    }
    return new ClippingPaths(reading.paths, reading.main);
  }

  /// Text behind its length.
  ///
  /// @param even whether both take an even number of bytes together
  private static @Nullable String name(ByteBuffer bytes, boolean even) {
    if (!bytes.hasRemaining()) {
      return null;
    }
    int length = bytes.get() & 0xff;
    int padded = even ? length + (length + 1) % 2 : length;
    if (padded > bytes.remaining()) {
      return null;
    }
    var text = new byte[length];
    bytes.get(text);
    bytes.position(bytes.position() + padded - length);
    return new String(text, StandardCharsets.UTF_8);
  }

  private void take(int id, String name, ByteBuffer data) {
    if (id == MAIN_PATH_NAME) {
      main = name(data, false);
    } else if (id >= FIRST_PATH && id <= LAST_PATH) {
      var rings = rings(data);
      if (!rings.isEmpty()) {
        paths.add(new Named(name, new VectorPath(rings)));
      }
    }
  }

  private static List<Ring> rings(ByteBuffer data) {
    var rings = new ArrayList<Ring>();
    var knots = new ArrayList<Knot>();
    while (data.remaining() >= RECORD_BYTES) {
      var bytes = data.slice(data.position(), RECORD_BYTES);
      data.position(data.position() + RECORD_BYTES);
      int kind = bytes.getShort();
      if (kind == CLOSED_LENGTH || kind == OPEN_LENGTH) {
        close(knots, rings);
      } else if (kind == CLOSED_LINKED || kind == CLOSED_UNLINKED) {
        knots.add(new Knot(place(bytes), place(bytes), place(bytes)));
      }
    }
    close(knots, rings);
    return rings;
  }

  private static void close(List<Knot> knots, List<Ring> rings) {
    if (!knots.isEmpty()) {
      rings.add(new Ring(knots));
      knots.clear();
    }
  }

  private static Place place(ByteBuffer bytes) {
    double y = bytes.getInt() / ONE;
    double x = bytes.getInt() / ONE;
    return new Place(x, y);
  }
}
