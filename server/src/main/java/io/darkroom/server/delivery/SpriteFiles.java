package io.darkroom.server.delivery;

import io.darkroom.storage.asset.DeliveryType;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// The files beside the picture of a sprite: a style sheet, and the same facts as JSON. Delivery
/// reference, "Generated types".
public final class SpriteFiles {
  /// The attribute of a sprite that holds the places of its pictures by their names.
  public static final String PLACES = "image_infos";

  private static final Pattern NO_CLASS_NAME = Pattern.compile("[^A-Za-z0-9_-]");

  private SpriteFiles() {}

  static boolean isOne(AssetLookup.Match match) {
    return match.asset().identity().type() == DeliveryType.SPRITE
        && ("css".equals(match.extension()) || "json".equals(match.extension()));
  }

  static DeliveredFile find(AssetLookup.Match match) {
    var asset = match.asset();
    var places = new JsonObject();
    if (asset.details().attributes().get(PLACES) instanceof Map<?, ?> stored) {
      stored.forEach((name, place) -> places.put(name.toString(), place));
    }
    var css = "css".equals(match.extension());
    var name = match.url().asset().replaceAll(".*/", "");
    var image = name.substring(0, name.lastIndexOf('.') + 1) + asset.current().file().format();
    var text = css ? css(places, image) : json(places).encode();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var extension = css ? "css" : "json";
    return new DeliveredFile(
        MediaTypes.ofName("." + extension),
        extension,
        Digests.md5(bytes),
        asset.current().createdAt(),
        null,
        null,
        bytes.length,
        new DeliveredFile.Content.Derived(bytes));
  }

  /// What the JSON file says.
  public static JsonObject json(JsonObject places) {
    return new JsonObject().put("resources", places);
  }

  /// One class for each picture. The picture's own address is relative, so that it stays right
  /// wherever the style sheet is fetched from.
  public static String css(JsonObject places, String image) {
    var css = new StringBuilder();
    for (var entry : places) {
      var place = new JsonObject(places.getJsonObject(entry.getKey()).encode());
      css.append('.')
          .append(className(entry.getKey()))
          .append(" {\n  background: url('")
          .append(DeliveryUrls.escape(image))
          .append("') no-repeat ")
          .append(-place.getInteger("x"))
          .append("px ")
          .append(-place.getInteger("y"))
          .append("px;\n  width: ")
          .append(place.getInteger("width"))
          .append("px;\n  height: ")
          .append(place.getInteger("height"))
          .append("px;\n}\n");
    }
    return css.toString();
  }

  private static String className(String name) {
    var text = NO_CLASS_NAME.matcher(name).replaceAll("_");
    return Character.isLetter(text.charAt(0)) ? text : "_" + text;
  }
}
