package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AccessRule;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The column `access_control`: a JSON array of objects with `access_type` and, where given,
/// `start` and `end` as ISO 8601 in UTC.
final class AccessRules {

  private AccessRules() {}

  /// The column's text; null for no rules.
  static @Nullable String write(List<AccessRule> rules) {
    return rules.isEmpty() ? null : Json.write(rules.stream().map(AccessRules::object).toList());
  }

  private static Map<String, String> object(AccessRule rule) {
    var object = new LinkedHashMap<String, String>();
    object.put("access_type", rule.type().wireName());
    if (rule.start() != null) {
      object.put("start", rule.start().toString());
    }
    if (rule.end() != null) {
      object.put("end", rule.end().toString());
    }
    return object;
  }

  static List<AccessRule> read(@Nullable String column) {
    return Json.readArray(column).stream().map(AccessRules::rule).toList();
  }

  private static AccessRule rule(Object value) {
    if (!(value instanceof Map<?, ?> object)
        || !(object.get("access_type") instanceof String type)) {
      throw new IllegalStateException("damaged access_control in the catalog");
    }
    return new AccessRule(
        AccessRule.Type.findByWireName(type).orElseThrow(),
        time(object.get("start")),
        time(object.get("end")));
  }

  private static @Nullable Instant time(@Nullable Object text) {
    return text == null ? null : Instant.parse(text.toString());
  }
}
