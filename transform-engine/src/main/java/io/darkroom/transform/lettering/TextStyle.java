package io.darkroom.transform.lettering;

import java.util.Optional;

/// How the letters of a text layer look. Reference: "Text layer options".
///
/// @param font the name of a font, or of a stored font file when it ends in `.ttf`, `.otf` or
///   `.woff2`
/// @param sizePixels the height of a line without spacing, at least 1
/// @param weight 100 is thin, 400 normal, 700 bold, 900 heavy
/// @param letterSpacingPixels added between letters; may be negative
/// @param lineSpacingPixels added between lines; may be negative
/// @param stroked whether the letters get an outline
public record TextStyle(
    String font,
    int sizePixels,
    int weight,
    boolean italic,
    Decoration decoration,
    Alignment alignment,
    boolean stroked,
    double letterSpacingPixels,
    double lineSpacingPixels,
    Antialias antialias,
    Hinting hinting) {
  /// The largest size that is drawn.
  public static final int MAX_SIZE_PIXELS = 5000;

  public TextStyle {
    if (font.isEmpty() || sizePixels < 1 || sizePixels > MAX_SIZE_PIXELS) {
      throw new IllegalArgumentException("a font " + font + " of " + sizePixels + " pixels");
    }
  }

  /// The line through or below the letters.
  public enum Decoration {
    NONE,
    UNDERLINE,
    STRIKETHROUGH
  }

  /// Which edge lines of different lengths share. Start and end depend on the script.
  public enum Alignment {
    LEFT,
    CENTER,
    RIGHT,
    START,
    END,
    JUSTIFY
  }

  /// How the rims of letters are smoothed.
  public enum Antialias {
    SYSTEM,
    NONE,
    GRAY,
    SUBPIXEL,
    FAST,
    GOOD,
    BEST
  }

  /// How far letters are bent onto whole pixels.
  public enum Hinting {
    FONT,
    NONE,
    SLIGHT,
    MEDIUM,
    FULL
  }

  /// The style that a text such as `Arial_40_bold` describes, or nothing when it is none. Words
  /// behind the size come in any order.
  public static Optional<TextStyle> find(String text) {
    return StyleParser.find(text);
  }

  /// The same letters in another size.
  ///
  /// @param ratio what spacings are multiplied by
  public TextStyle resized(int newSizePixels, double ratio) {
    return new TextStyle(
        font,
        newSizePixels,
        weight,
        italic,
        decoration,
        alignment,
        stroked,
        letterSpacingPixels * ratio,
        lineSpacingPixels * ratio,
        antialias,
        hinting);
  }

  /// The same letters without a line through or below them.
  public TextStyle undecorated() {
    return new TextStyle(
        font,
        sizePixels,
        weight,
        italic,
        Decoration.NONE,
        alignment,
        stroked,
        letterSpacingPixels,
        lineSpacingPixels,
        antialias,
        hinting);
  }

  /// Whether the font is a stored file rather than an installed one.
  public boolean isFontFile() {
    return font.endsWith(".ttf") || font.endsWith(".otf") || font.endsWith(".woff2");
  }
}
