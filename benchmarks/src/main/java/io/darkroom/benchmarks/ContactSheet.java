package io.darkroom.benchmarks;

import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.LayerSources;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.effect.EffectCatalog;
import io.darkroom.transform.effect.EffectDefinition;
import io.darkroom.transform.effect.LayerEffect;
import io.darkroom.transform.effect.UnavailableEffect;
import io.darkroom.transform.effect.VideoEffect;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.plan.AssetFacts;
import io.darkroom.transform.plan.KnownRegions;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.plan.Region;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws a picture once with every effect that is supported, as its example has it, with the text
/// beneath, to be looked at.
///
/// ```
/// java -cp benchmarks/target/benchmarks.jar io.darkroom.benchmarks.ContactSheet photo.jpg sheet.png
/// ```
///
/// Transformations behind the two files are drawn instead of the effects; `l_picture` in them is
/// the picture itself.
public final class ContactSheet {
  private static final int CELL_WIDTH = 260;
  private static final int CELL_HEIGHT = 200;
  private static final int LABEL_HEIGHT = 18;
  private static final int COLUMNS = 6;
  private static final int CHECK = 8;

  private static final String FIRST = "c_limit,h_400,w_400";
  private static final String LAST = "c_limit,h_174,w_252/f_png";

  private final TransformEngine engine;
  private final ImageSource picture;
  private final AssetFacts facts;

  private ContactSheet(TransformEngine engine, Path picture) {
    this.engine = engine;
    this.picture = new ImageSource.OfFile(picture);
    this.facts = withAFace(engine.probe(this.picture, Engines.LIMITS));
  }

  /// For the effects that look for faces, one is said to be in the middle.
  private static AssetFacts withAFace(ImageFacts picture) {
    int width = picture.width() / 4;
    int height = picture.height() / 2;
    var middle = new Region((picture.width() - width) / 2, height / 4, width, height);
    return AssetFacts.of(picture).withRegions(KnownRegions.NONE.withFaces(List.of(middle)));
  }

  /// @param args the picture, the sheet to be written, and transformations if not all effects
  public static void main(String... args) throws IOException {
    try (var engine = Engines.open(ImageEngines.Choice.LIBVIPS)) {
      var texts = args.length > 2 ? List.of(args).subList(2, args.length) : everyEffect();
      var sheet = new ContactSheet(engine, Path.of(args[0])).draw(texts);
      try (var file = Files.newOutputStream(Path.of(args[1]))) {
        ImageIO.write(sheet, "png", file);
      }
    }
  }

  private static List<String> everyEffect() {
    var texts = new ArrayList<String>();
    texts.add("");
    EffectCatalog.definitions().stream()
        .filter(each -> !UnavailableEffect.DEFINITIONS.contains(each))
        .filter(each -> !VideoEffect.DEFINITIONS.contains(each))
        .sorted(Comparator.comparing(EffectDefinition::name))
        .map(ContactSheet::text)
        .forEach(texts::add);
    return texts;
  }

  /// An effect of layers gets the picture itself as one, smaller.
  private static String text(EffectDefinition effect) {
    if (!LayerEffect.DEFINITIONS.contains(effect)) {
      return "e_" + effect.example();
    }
    var strengths = effect.name().equals("displace") ? ",x_40,y_40" : "";
    return "l_picture/c_scale,fl_relative,w_0.6/e_"
        + effect.example()
        + ",fl_layer_apply"
        + strengths;
  }

  private BufferedImage draw(List<String> texts) throws IOException {
    int rows = Math.ceilDiv(texts.size(), COLUMNS);
    var sheet =
        new BufferedImage(COLUMNS * CELL_WIDTH, rows * CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
    var graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(new Color(0xf4f4f4));
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < texts.size(); i++) {
      int left = i % COLUMNS * CELL_WIDTH;
      int top = i / COLUMNS * CELL_HEIGHT;
      var image = transformed(texts.get(i));
      drawChecks(graphics, left + 4, top + 4, image.getWidth(), image.getHeight());
      graphics.drawImage(image, left + 4, top + 4, null);
      drawLabel(graphics, left, top, texts.get(i).isEmpty() ? "(as it is)" : texts.get(i));
    }
    graphics.dispose();
    return sheet;
  }

  /// The text as far as the cell goes.
  private static void drawLabel(Graphics2D graphics, int left, int top, String text) {
    var label =
        graphics.create(left + 4, top + CELL_HEIGHT - LABEL_HEIGHT, CELL_WIDTH - 8, LABEL_HEIGHT);
    label.setColor(Color.BLACK);
    label.drawString(text, 0, LABEL_HEIGHT - 6);
    label.dispose();
  }

  private BufferedImage transformed(String text) throws IOException {
    var chain = String.join("/", FIRST, text, LAST).replace("//", "/");
    var layers =
        new LayerSources(
            Map.of(LayerIdentity.ofText("picture"), new LayerSources.Found(picture, facts)));
    var request = OutputRequest.of(ImageFormat.PNG);
    var result =
        engine.transform(picture, facts, engine.read(chain), request, layers, Engines.LIMITS);
    return ImageIO.read(new ByteArrayInputStream(result.bytes()));
  }

  /// What shows through where the picture is transparent.
  private static void drawChecks(Graphics2D graphics, int left, int top, int width, int height) {
    for (int y = 0; y < height; y += CHECK) {
      for (int x = 0; x < width; x += CHECK) {
        graphics.setColor((x + y) / CHECK % 2 == 0 ? Color.WHITE : new Color(0xd0d0d0));
        graphics.fillRect(
            left + x, top + y, Math.min(CHECK, width - x), Math.min(CHECK, height - y));
      }
    }
  }
}
