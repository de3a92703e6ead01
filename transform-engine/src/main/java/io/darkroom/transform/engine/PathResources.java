package io.darkroom.transform.engine;

import io.darkroom.transform.media.ClippingPaths;
import io.darkroom.transform.media.ClippingPaths.Named;
import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.media.VectorPath.Knot;
import io.darkroom.transform.media.VectorPath.Place;
import io.darkroom.transform.media.VectorPath.Ring;
import java.io.ByteArrayOutputStream;
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

  /// Records that say how the lines are filled.
  private static final int FILL_RULE = 6;

  private static final int INITIAL_FILL = 8;

  /// What Photoshop calls the first path.
  private static final String NAME = "Path 1";

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

  /// The resources of one path, which is the main one; of the Bézier kind, non-zero filled.
  static byte[] write(VectorPath path) {
    int records = 2;
    for (var ring : path.rings()) {
      records += 1 + ring.knots().size();
    }
    var data = ByteBuffer.allocate(records * RECORD_BYTES);
    record(data, FILL_RULE);
    record(data, INITIAL_FILL);
    for (var ring : path.rings()) {
      record(data, CLOSED_LENGTH, ring.knots().size());
      for (var knot : ring.knots()) {
        int next = data.position() + RECORD_BYTES;
        data.putShort((short) CLOSED_LINKED);
        put(data, knot.before());
        put(data, knot.at());
        put(data, knot.after());
        data.position(next);
      }
    }
    var name = NAME.getBytes(StandardCharsets.US_ASCII);
    var main = ByteBuffer.allocate(1 + name.length).put((byte) name.length).put(name).array();
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(resource(FIRST_PATH, name, data.array()));
    bytes.writeBytes(resource(MAIN_PATH_NAME, new byte[0], main));
    return bytes.toByteArray();
  }

  private static void record(ByteBuffer data, int... numbers) {
    int next = data.position() + RECORD_BYTES;
    for (int number : numbers) {
      data.putShort((short) number);
    }
    data.position(next);
  }

  private static void put(ByteBuffer data, Place place) {
    data.putInt((int) Math.round(place.y() * ONE)).putInt((int) Math.round(place.x() * ONE));
  }

  private static byte[] resource(int id, byte[] name, byte[] data) {
    int nameBytes = 1 + name.length + (name.length + 1) % 2;
    var bytes = ByteBuffer.allocate(4 + 2 + nameBytes + 4 + data.length + data.length % 2);
    bytes.putInt(SIGNATURE).putShort((short) id).put((byte) name.length).put(name);
    bytes.position(6 + nameBytes);
    bytes.putInt(data.length).put(data);
    return bytes.array();
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
