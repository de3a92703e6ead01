package io.darkroom.storage.asset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Deep, unmodifiable copies of JSON objects in Java's own types, keys in their given order. Int
/// becomes Long and Float becomes Double, so that what is stored equals what is read back.
final class JsonValues {
  /// Levels of objects and lists inside each other.
  static final int MAX_DEPTH = 16;

  private JsonValues() {}

  /// A copy whose text has to be storable.
  ///
  /// @param parameter what the object is for, named in the problem
  /// @throws AssetException InvalidValue when something in it is no JSON value or not storable
  static Map<String, @Nullable Object> checked(String parameter, Map<String, ?> object) {
    return copy(
        parameter, object, text -> StorableText.require(parameter, text, Integer.MAX_VALUE));
  }

  /// A copy whose text was made storable.
  ///
  /// @throws AssetException InvalidValue when something in it is no JSON value
  static Map<String, @Nullable Object> repaired(String parameter, Map<String, ?> object) {
    return copy(parameter, object, StorableText::repair);
  }

  @SuppressWarnings("unchecked") // copyOf answers a map for a map, with the keys it was given
  private static Map<String, @Nullable Object> copy(
      String parameter, Map<String, ?> object, UnaryOperator<String> text) {
    var copied = copyOf(parameter, object, text, MAX_DEPTH);
    return (Map<String, @Nullable Object>) Objects.requireNonNull(copied);
  }

  private static @Nullable Object copyOf(
      String parameter, @Nullable Object value, UnaryOperator<String> text, int depth) {
    if (depth < 0) {
      throw StorableText.invalid(parameter, "{...}", "at most " + MAX_DEPTH + " levels");
    }
    return switch (value) {
      case null -> null;
      case String string -> text.apply(string);
      case Boolean bool -> bool;
      case Integer number -> number.longValue();
      case Long number -> number;
      case Float number -> finite(parameter, number.doubleValue());
      case Double number -> finite(parameter, number);
      case List<?> list -> {
        var copied = new ArrayList<@Nullable Object>(list.size());
        list.forEach(element -> copied.add(copyOf(parameter, element, text, depth - 1)));
        yield Collections.unmodifiableList(copied);
      }
      case Map<?, ?> map -> {
        var copied = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, element) ->
            copied.put(text.apply(key.toString()), copyOf(parameter, element, text, depth - 1)));
        yield Collections.unmodifiableMap(copied);
      }
      default -> throw StorableText.invalid(parameter, value.toString(), "JSON values");
    };
  }

  private static double finite(String parameter, double number) {
    if (!Double.isFinite(number)) {
      throw StorableText.invalid(parameter, Double.toString(number), "finite numbers");
    }
    return number;
  }
}
