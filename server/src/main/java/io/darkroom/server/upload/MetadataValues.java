package io.darkroom.server.upload;

import io.darkroom.server.http.ApiException;
import io.darkroom.storage.definition.MetadataEntry;
import io.darkroom.storage.definition.MetadataField;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values of structured metadata, read and checked against the fields of their cloud. Upload API
/// reference, "Metadata validation".
///
/// @param values by external id, cast to the type of their field; null clears
/// @param fields of the cloud
public record MetadataValues(Map<String, @Nullable Object> values, List<MetadataField> fields) {

  /// @param given as received; null when nothing is said
  /// @param clearInvalid whether values that do not fit are dropped instead of refused
  /// @throws ApiException for a field that is not there, or a value that does not fit
  public static MetadataValues read(
      List<MetadataField> fields, @Nullable Map<String, String> given, boolean clearInvalid) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    if (given == null) {
      return new MetadataValues(values, fields);
    }
    var known = fields.stream().map(MetadataField::externalId).collect(Collectors.toSet());
    var unknown = given.keySet().stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw ApiException.badRequest(
          "Metadata External IDs do not exist: " + new JsonArray(unknown).encode());
    }
    for (var field : fields) {
      var text = given.get(field.externalId());
      if (text != null) {
        put(values, field, text, clearInvalid);
      }
    }
    return new MetadataValues(values, fields);
  }

  private static void put(
      Map<String, @Nullable Object> values,
      MetadataField field,
      String text,
      boolean clearInvalid) {
    if (text.isEmpty() || text.equals("[]")) {
      values.put(field.externalId(), null);
      return;
    }
    var value = MetadataValue.find(field, text);
    if (value.isPresent()) {
      values.put(field.externalId(), value.get());
    } else if (!clearInvalid) {
      throw ApiException.badRequest(
          "Value %s is not valid for field %s".formatted(text, field.settings().label()));
    }
  }

  /// What a new asset has: what is given, and the defaults of the fields of which nothing is said.
  ///
  /// @throws ApiException when a mandatory field stays empty
  public Map<String, Object> ofNew() {
    var all = new LinkedHashMap<String, Object>();
    for (var field : fields) {
      var standard = field.settings().defaultValue();
      if (standard != null
          && !field.settings().defaultDisabled()
          && !values.containsKey(field.externalId())) {
        all.put(field.externalId(), standard);
      }
    }
    return onto(all);
  }

  /// Former values with these in their place.
  ///
  /// @throws ApiException when a mandatory field stays empty
  public Map<String, Object> onto(Map<String, Object> before) {
    var merged = new LinkedHashMap<>(before);
    values.forEach((id, value) -> {
      if (value == null) {
        merged.remove(id);
      } else {
        merged.put(id, value);
      }
    });
    var missing = new ArrayList<String>();
    for (var field : fields) {
      if (field.settings().mandatory() && !merged.containsKey(field.externalId())) {
        missing.add(field.externalId());
      }
    }
    if (!missing.isEmpty()) {
      throw ApiException.badRequest(
          "Missing required metadata fields: " + String.join(", ", missing));
    }
    return merged;
  }

  /// The entries that may be chosen.
  static List<String> choices(MetadataField field) {
    return field.entries().stream()
        .filter(MetadataEntry::active)
        .map(MetadataEntry::externalId)
        .toList();
  }
}
