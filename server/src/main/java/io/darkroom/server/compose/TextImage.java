package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.delivery.StoredTextStyles;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.RandomHex;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.plan.OutputRequest;
import io.vertx.core.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;

/// `POST /v1_1/:cloud/image/text`: draws a text as a picture, whose style is kept with it.
public final class TextImage implements SignedEndpoint {
  private static final ImageSource NOTHING = new ImageSource.OfBytes(transparentPixel());

  private final Drawing drawing;
  private final GeneratedAssets assets;
  private final AssetAnswer answers;

  public TextImage(Drawing drawing, GeneratedAssets assets, AssetAnswer answers) {
    this.drawing = drawing;
    this.assets = assets;
    this.answers = answers;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var text = parameters.require("text");
    var style = TextStyleWords.from(parameters);
    var color = color(parameters.find("font_color").orElse("black"));
    var background = color(parameters.find("background").orElse("transparent"));
    var opacity = opacity(parameters.find("opacity").orElse("100"));
    var image =
        drawing.transform(
            NOTHING,
            transformation(text, style, color, background, opacity),
            OutputRequest.of(ImageFormat.PNG));
    var made =
        Map.<String, Object>of(
            "style", style,
            "text", text,
            "color", color,
            "background", background,
            "opacity", (long) opacity);
    var id = parameters.find("public_id").orElseGet(() -> "text_" + RandomHex.next());
    var asset =
        assets.store(
            caller, DeliveryType.TEXT, id, image, Map.of(StoredTextStyles.ATTRIBUTE, made));
    return answers.of(asset, caller, call.serverAddress());
  }

  /// The text as a layer of nothing, and what is behind it.
  private static String transformation(
      String text, String style, String color, String background, int opacity) {
    var layer =
        "co_%s,l_text:%s:%s,o_%d/fl_layer_apply,g_north_west"
            .formatted(color, escape(style), escape(text), opacity);
    return background.equals("transparent") ? layer : layer + "/b_" + background;
  }

  /// As transformations write colors.
  private static String color(String value) {
    var name = value.startsWith("#") ? "rgb:" + value.substring(1) : value;
    if (!name.matches("(rgb:)?[A-Za-z0-9_]+")) {
      throw ApiException.badRequest("Invalid value " + value + " for a color");
    }
    return name;
  }

  private static int opacity(String value) {
    if (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) > 100) {
      throw ApiException.badRequest(
          "Invalid value " + value + " for parameter opacity: expected 0 to 100");
    }
    return Integer.parseInt(value);
  }

  /// Whatever could mean something in a transformation as hexadecimal bytes.
  private static String escape(String text) {
    var escaped = new StringBuilder();
    for (var b : text.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || c == '_')) {
        escaped.append(c);
      } else {
        escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return escaped.toString();
  }

  private static byte[] transparentPixel() {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }
}
