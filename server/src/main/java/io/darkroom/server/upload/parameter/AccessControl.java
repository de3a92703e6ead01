package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.storage.asset.AccessRule;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The JSON of `access_control`. Upload API reference, "access_control": an array of rules, or one
/// rule alone; at most one that lets everybody in.
public final class AccessControl {
  private static final String EXPECTED =
      "[{\"access_type\":\"token\" or \"anonymous\",\"start\":time,\"end\":time},…], at most one"
          + " anonymous";

  /// ISO 8601 or with blanks, in whole seconds or finer, with an offset in any spelling or in UTC.
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[' '][XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private AccessControl() {}

  /// @param values the whole array as JSON, or each rule as JSON
  public static List<AccessRule> parse(List<String> values) {
    var rules = new ArrayList<AccessRule>();
    try {
      for (var value : values) {
        var array =
            value.stripLeading().startsWith("[")
                ? new JsonArray(value)
                : JsonArray.of(new JsonObject(value));
        for (var i = 0; i < array.size(); i++) {
          rules.add(rule(array.getJsonObject(i)));
        }
      }
    } catch (DecodeException | ClassCastException | NullPointerException _) {
      throw invalid(String.join(",", values));
    }
    if (rules.stream().filter(rule -> rule.type() == AccessRule.Type.ANONYMOUS).count() > 1) {
      throw invalid(String.join(",", values));
    }
    return List.copyOf(rules);
  }

  private static AccessRule rule(JsonObject json) {
    var type = AccessRule.Type.findByWireName(json.getString("access_type", ""));
    return new AccessRule(
        type.orElseThrow(() -> invalid(json.encode())),
        time(json.getString("start")),
        time(json.getString("end")));
  }

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return switch (TIME.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from)) {
        case OffsetDateTime time -> time.toInstant();
        case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
        default -> throw invalid(text);
      };
    } catch (DateTimeException _) {
      throw new ApiException(
          ApiProblem.BadRequest.invalid("access_control", text, "a time of ISO 8601"));
    }
  }

  private static ApiException invalid(String value) {
    return new ApiException(ApiProblem.BadRequest.invalid("access_control", value, EXPECTED));
  }
}
