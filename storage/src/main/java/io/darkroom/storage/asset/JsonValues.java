package io.darkroom.storage.asset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Deep, unmodifiable copies of JSON objects in Java's own types, keys in their given order. Int
/// becomes Long and Float becomes Double, so that what is stored equals what is read back.
public final class JsonValues {
  /// Levels of objects and lists inside each other.
  static final int MAX_DEPTH = 16;

  private JsonValues() {}

  /// A copy whose text has to be storable.
  ///
  /// @param parameter what the object is for, named in the problem
  /// @throws AssetException InvalidValue when something in it is no JSON value or not storable
  public static Map<String, Object> checked(String parameter, Map<String, ?> object) {
    return copy(
        parameter,
        object,
        text -> StorableText.require(parameter, text, Integer.MAX_VALUE),
        MAX_DEPTH);
  }

  /// A copy whose text was made storable.
  ///
  /// @throws AssetException InvalidValue when something in it is no JSON value
  static Map<String, Object> repaired(String parameter, Map<String, ?> object) {
    return copy(parameter, object, StorableText::repair, MAX_DEPTH);
  }

  private static Map<String, Object> copy(
      String parameter, Map<?, ?> object, UnaryOperator<String> text, int depth) {
    if (depth == 0) {
      throw StorableText.invalid(parameter, "{...}", "at most " + MAX_DEPTH + " levels");
    }
    var copied = new LinkedHashMap<String, Object>();
    object.forEach((key, element) ->
        copied.put(text.apply(key.toString()), copyOf(parameter, element, text, depth - 1)));
    return Collections.unmodifiableMap(copied);
  }

  private static List<Object> copy(
      String parameter, List<?> list, UnaryOperator<String> text, int depth) {
    if (depth == 0) {
      throw StorableText.invalid(parameter, "[...]", "at most " + MAX_DEPTH + " levels");
    }
    return list.stream().map(element -> copyOf(parameter, element, text, depth - 1)).toList();
  }

  private static Object copyOf(
      String parameter, @Nullable Object value, UnaryOperator<String> text, int depth) {
    return switch (value) {
      case String string -> text.apply(string);
      case Boolean bool -> bool;
      case Integer number -> number.longValue();
      case Long number -> number;
      case Float number -> finite(parameter, number.doubleValue());
      case Double number -> finite(parameter, number);
      case List<?> list -> copy(parameter, list, text, depth);
      case Map<?, ?> map -> copy(parameter, map, text, depth);
      case null, default ->
          throw StorableText.invalid(parameter, String.valueOf(value), "JSON values without null");
    };
  }

  private static double finite(String parameter, double number) {
    if (!Double.isFinite(number)) {
      throw StorableText.invalid(parameter, Double.toString(number), "finite numbers");
    }
    return number;
  }
}
