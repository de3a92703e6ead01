package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.font.FontFolder;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsOperation;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.engine.vips.ffm.VipsValue;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Rgba;
import java.text.Bidi;
import java.util.List;

/// Draws text with Pango. How rims are smoothed and letters are bent onto pixels is left to the
/// font renderer. libvips: `text`.
///
/// @param fonts where stored fonts become files
/// @param sources by the numbers that texts have for their fonts
record VipsText(VipsSession session, FontFolder fonts, List<ImageSource> sources) {
  /// At so many dots per inch a point is a pixel.
  private static final int POINTS_ARE_PIXELS = 72;

  /// Pango's unit, in pixels.
  private static final int PANGO_SCALE = 1024;

  /// An ink pixel as far as an outline is concerned.
  private static final double HALF = 127;

  private static final double OPAQUE = 255;

  private static final List<Double> NOTHING = List.of(0.0, 0.0, 0.0, 0.0);

  Extent measure(Lettering lettering) {
    var letters = letters(lettering);
    var outline = lettering.outline();
    int rim = outline == null ? 0 : outline.widthPixels();
    return new Extent(letters.width() + 2 * rim, letters.height() + 2 * rim);
  }

  /// sRGB with alpha, as large as measured.
  VipsImage draw(Lettering lettering) {
    var letters = letters(lettering);
    var outline = lettering.outline();
    return outline == null ? letters : outlined(letters.copyMemory(), outline);
  }

  private VipsImage letters(Lettering lettering) {
    if (lettering.text().isBlank()) {
      throw new TransformException(
          new Problem.BadArgument("overlay", lettering.text(), 0, "text with visible letters"));
    }
    var ink = ink(lettering);
    return lettering.trimmed() ? ink : inWholeLines(ink, lettering);
  }

  /// The ink with the room above and below it that its lines have. libvips says where ink begins
  /// and not where lines end: that is told from how low a further line sits.
  private VipsImage inWholeLines(VipsImage ink, Lettering lettering) {
    var bare = lettering.withStyle(lettering.style().undecorated());
    int baseline = bottom(ink(bare.withText("X")));
    int further = bottom(ink(bare.withText(lettering.text() + "\nX"))) - baseline;
    int lines = further - lineSpacing(lettering.style());
    int top = Math.max(0, top(ink));
    int height = Math.max(lines, top + ink.height());
    return ink.montage().embed(0, top, ink.width(), height, NOTHING);
  }

  private static int top(VipsImage ink) {
    return ink.header().findInt("yoffset").orElse(0);
  }

  private static int bottom(VipsImage ink) {
    return top(ink) + ink.height();
  }

  /// The letters alone, cut to what of them is visible.
  private VipsImage ink(Lettering lettering) {
    var style = lettering.style();
    var text =
        session
            .operation("text")
            .set("text", new VipsValue.Text(markup(lettering)))
            .set("dpi", POINTS_ARE_PIXELS)
            .set("rgba", true);
    setFont(text, lettering);
    if (style.lineSpacingPixels() != 0) {
      text.set("spacing", lineSpacing(style));
    }
    var wrap = lettering.wrapPixels();
    if (wrap != null) {
      text.set("width", wrap).set("wrap", "word-char");
    }
    align(text, lettering);
    return text.toImage();
  }

  private static int lineSpacing(TextStyle style) {
    return (int) Math.round(style.lineSpacingPixels());
  }

  private void setFont(VipsOperation text, Lettering lettering) {
    var style = lettering.style();
    var family = family(style.font());
    var number = lettering.fontNumber();
    if (number != null) {
      var stored = fonts.layOut(sources.get(number));
      text.set("fontfile", new VipsValue.Text(stored.file().toString()));
      family = family(stored.family());
    }
    text.set("font", new VipsValue.Text(family + " " + style.sizePixels()));
  }

  /// A font description may end in words of its own, which a comma before them prevents.
  private static String family(String font) {
    return font.replace(',', ' ') + ",";
  }

  /// Pango takes left for the edge where lines begin.
  private static void align(VipsOperation text, Lettering lettering) {
    boolean toLeft =
        new Bidi(lettering.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    switch (lettering.style().alignment()) {
      case LEFT -> text.set("align", toLeft ? "low" : "high");
      case RIGHT -> text.set("align", toLeft ? "high" : "low");
      case CENTER -> text.set("align", "centre");
      case START -> text.set("align", "low");
      case END -> text.set("align", "high");
      case JUSTIFY -> text.set("justify", true);
    }
  }

  /// Pango markup, in which nothing of the text itself is markup.
  private static String markup(Lettering lettering) {
    var style = lettering.style();
    var span = new StringBuilder("<span");
    attribute(span, "weight", String.valueOf(style.weight()));
    attribute(span, "style", style.italic() ? "italic" : "normal");
    attribute(span, "foreground", hex(lettering.color()));
    attribute(span, "alpha", String.valueOf(Math.max(1, lettering.color().alpha() * 257)));
    if (style.letterSpacingPixels() != 0) {
      long spacing = Math.round(style.letterSpacingPixels() * PANGO_SCALE);
      attribute(span, "letter_spacing", String.valueOf(spacing));
    }
    if (style.decoration() == TextStyle.Decoration.UNDERLINE) {
      attribute(span, "underline", "single");
    }
    if (style.decoration() == TextStyle.Decoration.STRIKETHROUGH) {
      attribute(span, "strikethrough", "true");
    }
    return span.append('>').append(escaped(lettering.drawable())).append("</span>").toString();
  }

  private static void attribute(StringBuilder span, String name, String value) {
    span.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private static String hex(Rgba color) {
    return "#%02x%02x%02x".formatted(color.red(), color.green(), color.blue());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// The letters on a copy of themselves that is larger by the outline on all sides.
  private static VipsImage outlined(VipsImage letters, Lettering.Outline outline) {
    int rim = outline.widthPixels();
    int width = letters.width() + 2 * rim;
    int height = letters.height() + 2 * rim;
    var inner = letters.montage().embed(rim, rim, width, height, NOTHING).copyMemory();
    var color = outline.color();
    var line =
        inner
            .extractBands(3, 1)
            .moreThan(HALF)
            .resampling()
            .distanceToNearest()
            .linear(-OPAQUE, OPAQUE * (rim + 0.5))
            .cast("uchar")
            .linear(color.alpha() / OPAQUE, 0)
            .cast("uchar");
    var painted =
        inner
            .extractBands(0, 3)
            .montage()
            .filled(
                width,
                height,
                List.of((double) color.red(), (double) color.green(), (double) color.blue()))
            .bandjoin(line)
            .copyAs("srgb");
    return painted.montage().composite(inner, "over").cast("uchar");
  }
}
