package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AccessMode;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.Moderation;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole description of an asset as the JSON text of one column.
final class DetailsJson {

  private DetailsJson() {}

  static String write(AssetDetails details) {
    var object = new LinkedHashMap<String, Object>();
    object.put("display_name", details.displayName());
    object.put("asset_folder", details.assetFolder());
    putIfPresent(object, "original_filename", details.originalFilename());
    object.put("tags", details.tags());
    object.put("context", details.context());
    object.put("metadata", details.metadata());
    object.put("access_mode", details.accessMode().wireName());
    putIfPresent(object, "access_control", AccessRules.write(details.accessControl()));
    object.put("attributes", details.attributes());
    object.put("moderations", details.moderations().stream().map(DetailsJson::object).toList());
    return Json.write(object);
  }

  private static Map<String, Object> object(Moderation moderation) {
    var object = new LinkedHashMap<String, Object>();
    object.put("kind", moderation.kind());
    object.put("status", moderation.status().wireName());
    putIfPresent(object, "response", moderation.response());
    object.put("updated_at", moderation.updatedAt().toEpochMilli());
    return object;
  }

  private static void putIfPresent(Map<String, Object> object, String key, @Nullable Object value) {
    if (value != null) {
      object.put(key, value);
    }
  }

  static AssetDetails read(String column) {
    var object = new Reader(Json.readObject(column));
    var rules = object.findText("access_control");
    return new AssetDetails(
        object.text("display_name"),
        object.text("asset_folder"),
        object.findText("original_filename"),
        texts(object.list("tags")),
        textMap(object.map("context")),
        object.map("metadata"),
        AccessMode.findByWireName(object.text("access_mode")).orElseThrow(),
        AccessRules.read(rules),
        object.map("attributes"),
        object.list("moderations").stream().map(DetailsJson::moderation).toList());
  }

  private static Moderation moderation(Object value) {
    var object = new Reader(asMap(value));
    return new Moderation(
        object.text("kind"),
        Moderation.Status.findByWireName(object.text("status")).orElseThrow(),
        object.has("response") ? object.map("response") : null,
        Instant.ofEpochMilli(object.number("updated_at")));
  }

  private static List<String> texts(List<?> list) {
    var texts = new ArrayList<String>(list.size());
    list.forEach(element -> texts.add((String) element));
    return texts;
  }

  private static Map<String, String> textMap(Map<String, Object> map) {
    var texts = new LinkedHashMap<String, String>();
    map.forEach((key, value) -> texts.put(key, (String) value));
    return texts;
  }

  private static Map<String, Object> asMap(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw damaged();
    }
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, element) -> copy.put((String) key, element));
    return copy;
  }

  private static IllegalStateException damaged() {
    return new IllegalStateException("damaged description in the catalog");
  }

  /// Members of an object, of the types they were written with.
  private record Reader(Map<String, Object> object) {

    boolean has(String key) {
      return object.containsKey(key);
    }

    String text(String key) {
      var text = findText(key);
      if (text == null) {
        throw damaged();
      }
      return text;
    }

    @Nullable String findText(String key) {
      return (String) object.get(key);
    }

    long number(String key) {
      if (!(object.get(key) instanceof Long number)) {
        throw damaged();
      }
      return number;
    }

    List<?> list(String key) {
      if (!(object.get(key) instanceof List<?> list)) {
        throw damaged();
      }
      return list;
    }

    Map<String, Object> map(String key) {
      return asMap(object.get(key));
    }
  }
}
