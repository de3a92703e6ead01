package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.delivery.AssetFile;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.server.delivery.GeneratedNames;
import io.darkroom.server.delivery.SpriteFiles;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Sprites: many pictures in one, and a style sheet that shows each. Upload API reference,
/// "sprite". Safe for concurrent use.
public final class Sprites implements Composition {
  private final PictureSets sets;
  private final Drawing drawing;
  private final GeneratedAssets assets;
  private final DeliveryUrls urls;

  public Sprites(PictureSets sets, Drawing drawing, GeneratedAssets assets, DeliveryUrls urls) {
    this.sets = sets;
    this.drawing = drawing;
    this.assets = assets;
    this.urls = urls;
  }

  private record Sprite(
      String name, SetTransformation asked, EncodedImage image, JsonObject places) {}

  @Override
  public String name() {
    return "sprite";
  }

  @Override
  public JsonObject create(Caller caller, Parameters parameters, String serverAddress) {
    var sprite = draw(caller, parameters);
    var id = GeneratedNames.publicId(sprite.name(), sprite.asked().text());
    var asset =
        assets.store(
            caller,
            DeliveryType.SPRITE,
            id,
            sprite.image(),
            Map.of(SpriteFiles.PLACES, values(sprite.places())));
    var json = new JsonObject();
    putUrls(json, "css", "css", asset, sprite, serverAddress);
    putUrls(json, "image", sprite.image().format().extension(), asset, sprite, serverAddress);
    putUrls(json, "json", "json", asset, sprite, serverAddress);
    return json.put("version", asset.current().number())
        .put("public_id", id)
        .put("image_infos", sprite.places());
  }

  /// As attributes hold it.
  private static Map<String, Object> values(JsonObject json) {
    var values = new LinkedHashMap<String, Object>();
    json.forEach(entry ->
        values.put(
            entry.getKey(),
            entry.getValue() instanceof JsonObject inner ? values(inner) : entry.getValue()));
    return values;
  }

  private void putUrls(
      JsonObject json,
      String kind,
      String extension,
      Asset asset,
      Sprite sprite,
      String serverAddress) {
    var addresses =
        urls.ofGenerated(
            asset.identity(),
            asset.current().number(),
            sprite.asked().text(),
            sprite.name() + "." + extension,
            serverAddress);
    json.put(kind + "_url", addresses.http()).put("secure_" + kind + "_url", addresses.https());
  }

  /// The three files in a zip.
  @Override
  public Answer download(Caller caller, Parameters parameters) {
    var sprite = draw(caller, parameters);
    return new AssetFile(
            "application/zip", "zip", new Answer.Body.Streamed(target -> writeZip(sprite, target)))
        .answer(sprite.name() + ".zip");
  }

  private static void writeZip(Sprite sprite, OutputStream target) throws IOException {
    var name = sprite.name().replace('/', '_');
    var image = name + "." + sprite.image().format().extension();
    try (var zip = new ZipOutputStream(target)) {
      write(
          zip,
          name + ".css",
          SpriteFiles.css(sprite.places(), image).getBytes(StandardCharsets.UTF_8));
      write(zip, image, sprite.image().bytes());
      write(
          zip,
          name + ".json",
          SpriteFiles.json(sprite.places()).encode().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private Sprite draw(Caller caller, Parameters parameters) {
    var asked = SetTransformation.from(parameters);
    var set = sets.draw(caller.cloud(), parameters, asked.each());
    var sheet = drawing.sheet(set.images());
    var places = new JsonObject();
    var place = sheet.places().iterator();
    for (var name : set.pictures().keySet()) {
      var one = place.next();
      places.put(
          name,
          new JsonObject()
              .put("width", one.width())
              .put("height", one.height())
              .put("x", one.x())
              .put("y", one.y()));
    }
    return new Sprite(set.name(), asked, inFormat(sheet.image(), asked), places);
  }

  private EncodedImage inFormat(EncodedImage sheet, SetTransformation asked) {
    var format = asked.format();
    return format == null || format == ImageFormat.PNG
        ? sheet
        : drawing.transform(new ImageSource.OfBytes(sheet.bytes()), "", OutputRequest.of(format));
  }
}
