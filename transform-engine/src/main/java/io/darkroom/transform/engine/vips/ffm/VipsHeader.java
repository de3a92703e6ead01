package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The named fields of an image, such as its frames' delays.
public record VipsHeader(VipsImage image) {
  public boolean hasField(String name) {
    return calls().hasField(image.pointer(), text(name));
  }

  public OptionalInt findInt(String field) {
    var out = image.session.arena().allocate(JAVA_INT);
    if (!hasField(field) || calls().getInt(image.pointer(), text(field), out) != 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(out.get(JAVA_INT, 0));
  }

  public Optional<List<Integer>> findInts(String field) {
    var array = image.session.arena().allocate(ADDRESS);
    var count = image.session.arena().allocate(JAVA_INT);
    if (!hasField(field) || calls().getInts(image.pointer(), text(field), array, count) != 0) {
      return Optional.empty();
    }
    var values = new ArrayList<Integer>();
    for (int value : Downcalls.ints(array.get(ADDRESS, 0), count.get(JAVA_INT, 0))) {
      values.add(value);
    }
    return Optional.of(values);
  }

  /// A copy of the header with one field changed.
  public VipsImage withInt(String field, int value) {
    var copy = image.on("copy").toImage();
    calls().setField(copy.pointer(), text(field), value);
    return copy;
  }

  /// A copy of the header with one field changed.
  public VipsImage withInts(String field, List<Integer> values) {
    var copy = image.on("copy").toImage();
    var array =
        image
            .session
            .arena()
            .allocateFrom(JAVA_INT, values.stream().mapToInt(Integer::intValue).toArray());
    calls().setField(copy.pointer(), text(field), array, values.size());
    return copy;
  }

  /// A copy of the header with one field changed.
  public VipsImage withText(String field, String value) {
    var copy = image.on("copy").toImage();
    calls().setField(copy.pointer(), text(field), text(value));
    return copy;
  }

  /// The names of all fields of the header.
  public List<String> fields() {
    return calls().fields(image.pointer());
  }

  /// A copy of the header without a field.
  public VipsImage without(String field) {
    var copy = image.on("copy").toImage();
    calls().removeField(copy.pointer(), text(field));
    return copy;
  }

  private VipsImages calls() {
    return image.session.vips().images();
  }

  private MemorySegment text(String text) {
    return image.session.text(text);
  }
}
