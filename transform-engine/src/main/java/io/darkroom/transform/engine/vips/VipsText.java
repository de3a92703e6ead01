package io.darkroom.transform.engine.vips;

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
final class VipsText {
  /// At so many dots per inch a point is a pixel.
  private static final int POINTS_ARE_PIXELS = 72;

  /// Pango's unit, in pixels.
  private static final int PANGO_SCALE = 1024;

  /// An ink pixel as far as an outline is concerned.
  private static final double HALF = 127;

  private static final double OPAQUE = 255;

  private VipsText() {}

  static Extent measure(VipsSession session, Lettering lettering) {
    var letters = letters(session, lettering);
    var outline = lettering.outline();
    int rim = outline == null ? 0 : outline.widthPixels();
    return new Extent(letters.width() + 2 * rim, letters.height() + 2 * rim);
  }

  /// sRGB with alpha, as large as measured.
  static VipsImage draw(VipsSession session, Lettering lettering) {
    var letters = letters(session, lettering);
    var outline = lettering.outline();
    return outline == null ? letters : outlined(letters.copyMemory(), outline);
  }

  private static VipsImage letters(VipsSession session, Lettering lettering) {
    if (!lettering.trimmed()) {
      throw new TransformException(new Problem.Unsupported("fl_text_no_trim"));
    }
    if (lettering.text().isBlank()) {
      throw new TransformException(
          new Problem.BadArgument("overlay", lettering.text(), 0, "text with visible letters"));
    }
    var style = lettering.style();
    var text =
        session
            .operation("text")
            .set("text", new VipsValue.Text(markup(lettering)))
            .set("font", new VipsValue.Text(family(style.font()) + " " + style.sizePixels()))
            .set("dpi", POINTS_ARE_PIXELS)
            .set("rgba", true);
    if (style.lineSpacingPixels() != 0) {
      text.set("spacing", (int) Math.round(style.lineSpacingPixels()));
    }
    var wrap = lettering.wrapPixels();
    if (wrap != null) {
      text.set("width", wrap).set("wrap", "word-char");
    }
    align(text, lettering);
    return text.toImage();
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
    return span.append('>').append(escaped(lettering.text())).append("</span>").toString();
  }

  private static void attribute(StringBuilder span, String name, String value) {
    span.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private static String hex(Rgba color) {
    return "#%02x%02x%02x".formatted(color.red(), color.green(), color.blue());
  }

  /// Control characters, which markup cannot hold, become spaces; halves of surrogate pairs and
  /// noncharacters the replacement character.
  private static String escaped(String text) {
    var escaped = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '\n', '\t' -> escaped.append((char) c);
            default -> {
              if (Character.isISOControl(c)) {
                escaped.append(' ');
              } else if (isCharacter(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append('\ufffd');
              }
            }
          }
        });
    return escaped.toString();
  }

  private static boolean isCharacter(int c) {
    return (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe;
  }

  /// The letters on a copy of themselves that is larger by the outline on all sides.
  private static VipsImage outlined(VipsImage letters, Lettering.Outline outline) {
    int rim = outline.widthPixels();
    int width = letters.width() + 2 * rim;
    int height = letters.height() + 2 * rim;
    var inner =
        letters.montage().embed(rim, rim, width, height, List.of(0.0, 0.0, 0.0, 0.0)).copyMemory();
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
