package io.darkroom.server.upload;

import io.darkroom.storage.definition.MetadataField;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One value of structured metadata. Upload API reference, "Metadata validation"; Admin API
/// reference, "Validation".
final class MetadataValue {
  private MetadataValue() {}

  /// The value that a text stands for: a String, a Long, or a List of String; empty when it does
  /// not fit the field.
  static Optional<Object> find(MetadataField field, String text) {
    return cast(field, text).filter(value -> isValid(field.settings().validation(), value));
  }

  private static Optional<Object> cast(MetadataField field, String text) {
    return switch (field.type()) {
      case STRING -> Optional.of(text);
      case INTEGER -> number(text).map(Object.class::cast);
      case DATE -> date(text).map(Object.class::cast);
      case ENUM ->
          MetadataValues.choices(field).contains(text) ? Optional.of(text) : Optional.empty();
      case SET -> {
        var chosen = list(text);
        yield MetadataValues.choices(field).containsAll(chosen)
            ? Optional.of(chosen)
            : Optional.empty();
      }
    };
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.valueOf(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()).toString());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static List<String> list(String text) {
    if (text.startsWith("[")) {
      try {
        return new JsonArray(text).stream().map(String::valueOf).distinct().toList();
      } catch (DecodeException _) {
        // told as a choice that is not there
      }
    }
    return Arrays.stream(text.split(",")).map(String::strip).distinct().toList();
  }

  private static boolean isValid(@Nullable Map<String, Object> rule, Object value) {
    if (rule == null) {
      return true;
    }
    return switch (String.valueOf(rule.get("type"))) {
      case "and" ->
          rule.get("rules") instanceof List<?> rules
              && rules.stream().allMatch(part -> isValidPart(part, value));
      case "strlen" -> hasLength(rule, value.toString());
      case "greater_than" -> compares(rule, value, 1);
      case "less_than" -> compares(rule, value, -1);
      default -> true;
    };
  }

  @SuppressWarnings("unchecked") // objects of JSON have texts as keys
  private static boolean isValidPart(@Nullable Object part, Object value) {
    return part instanceof Map<?, ?> map && isValid((Map<String, Object>) map, value);
  }

  private static boolean hasLength(Map<String, Object> rule, String text) {
    var length = text.codePointCount(0, text.length());
    return !(rule.get("min") instanceof Number min && length < min.longValue())
        && !(rule.get("max") instanceof Number max && length > max.longValue());
  }

  private static boolean compares(Map<String, Object> rule, Object value, int wanted) {
    var bound = rule.get("value");
    var order =
        value instanceof Long number && bound instanceof Number limit
            ? Double.compare(number, limit.doubleValue())
            : value.toString().compareTo(String.valueOf(bound));
    return order == 0 ? Boolean.TRUE.equals(rule.get("equals")) : Integer.signum(order) == wanted;
  }
}
