package io.darkroom.transform.explain;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names and values of plans as words.
final class Words {
  private Words() {}

  /// `ExtractArea` is `extract area`.
  static String of(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /// `TOP_TO_BOTTOM` is `top to bottom`.
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// Whole numbers are written without a point.
  static String of(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
        ? String.valueOf(number.longValue())
        : String.valueOf(value);
  }

  /// The components of a record by name, in order.
  static Map<String, @Nullable Object> components(Record record) {
    var components = new LinkedHashMap<String, @Nullable Object>();
    for (var component : record.getClass().getRecordComponents()) {
      try {
        var accessor = component.getAccessor();
        components.put(component.getName(), accessor.invoke(record));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return components;
  }
}
