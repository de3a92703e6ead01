package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.font.FontFile;
import io.darkroom.transform.engine.font.FontLimits;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.op.Lettering;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The fonts that Java draws text in: the system's, the packed ones in the place of what the system
/// lacks, and stored ones. Safe for concurrent use.
final class PortableFonts {
  /// Where the fonts lie that are packed for libvips.
  private static final String PACKED = "/io/darkroom/transform/engine/vips/ffm/native/fonts/";

  private static final int BOLD_WEIGHT = 600;

  /// How far the top of an upright letter leans when it is made to look italic.
  private static final double SLANT = 0.2;

  private enum Packed {
    SANS("DejaVuSans", "Oblique"),
    SERIF("DejaVuSerif", "Italic"),
    MONO("DejaVuSansMono", "Oblique");

    private final String file;
    private final String slanted;

    Packed(String file, String slanted) {
      this.file = file;
      this.slanted = slanted;
    }

    String file(boolean bold, boolean italic) {
      var style = (bold ? "Bold" : "") + (italic ? slanted : "");
      return file + (style.isEmpty() ? "" : "-" + style) + ".ttf";
    }
  }

  private static final Map<String, Packed> STAND_INS =
      Map.of(
          "times", Packed.SERIF,
          "times new roman", Packed.SERIF,
          "georgia", Packed.SERIF,
          "serif", Packed.SERIF,
          "dejavu serif", Packed.SERIF,
          "courier", Packed.MONO,
          "courier new", Packed.MONO,
          "monospace", Packed.MONO,
          "dejavu sans mono", Packed.MONO);

  private final FontLimits limits;
  private final Map<String, Font> packed = new ConcurrentHashMap<>();
  private final Map<String, Font> stored = new ConcurrentHashMap<>();

  PortableFonts(FontLimits limits) {
    this.limits = limits;
  }

  /// Fonts in the size and look of a style, the first of which that has a letter draws it.
  ///
  /// @param emboldened whether the letters have to be made bolder than the font has them
  record Choice(List<Font> fonts, boolean emboldened) {
    Font first() {
      return fonts.getFirst();
    }
  }

  /// @throws TransformException with `Unsupported` when this Java has no way to draw text
  Choice of(Lettering lettering, List<ImageSource> sources) {
    var style = lettering.style();
    var number = lettering.fontNumber();
    try {
      boolean bold = style.weight() >= BOLD_WEIGHT;
      var substitute = sized(packed(Packed.SANS.file(bold, style.italic())), style);
      if (number == null) {
        return new Choice(List.of(sized(installed(style, bold), style), substitute), false);
      }
      var font = sized(read(sources.get(number)), style);
      var leaning =
          style.italic() ? font.deriveFont(AffineTransform.getShearInstance(-SLANT, 0)) : font;
      return new Choice(List.of(leaning, substitute), bold);
    } catch (InternalError | LinkageError e) { // no fontconfig, or no FreeType
      throw new TransformException(
          new Problem.Unsupported("text where Java finds no fonts of the system"), e);
    }
  }

  private static Font sized(Font font, TextStyle style) {
    return font.deriveFont((float) style.sizePixels());
  }

  private Font installed(TextStyle style, boolean bold) {
    var names =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT);
    if (Arrays.stream(names).anyMatch(style.font()::equalsIgnoreCase)) {
      return new Font(
          style.font(),
          (bold ? Font.BOLD : Font.PLAIN) | (style.italic() ? Font.ITALIC : Font.PLAIN),
          1);
    }
    var standIn = STAND_INS.getOrDefault(style.font().toLowerCase(Locale.ROOT), Packed.SANS);
    return packed(standIn.file(bold, style.italic()));
  }

  private Font packed(String file) {
    return packed.computeIfAbsent(
        file,
        _ -> {
          try (var content = PortableFonts.class.getResourceAsStream(PACKED + file)) {
            return content == null
                ? new Font(Font.SANS_SERIF, Font.PLAIN, 1)
                : Font.createFont(Font.TRUETYPE_FONT, content);
          } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the packed font " + file + " is damaged", e);
          }
        });
  }

  private Font read(ImageSource source) {
    var file = FontFile.read(source, limits);
    var known = stored.get(file.hash());
    if (known != null) {
      return known;
    }
    limits.checkAnother(stored.size());
    try {
      var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file.bytes()));
      stored.put(file.hash(), font);
      return font;
    } catch (IOException | FontFormatException e) {
      throw new TransformException(
          new Problem.UnreadableImage("a font file: Java does not take it"), e);
    }
  }
}
