package io.darkroom.transform.op;

import io.darkroom.transform.lettering.TextStyle;
import org.jspecify.annotations.Nullable;

/// Text to be drawn: letters on nothing.
///
/// @param text Unicode; line feeds break lines
/// @param style sizes and spacings in pixels
/// @param color of the letters
/// @param outline the line about each letter; null: none
/// @param wrapPixels lines longer than this are broken between words; null: never
/// @param trimmed whether the picture ends where the ink does; else it keeps the height of whole
///   lines
/// @param fontNumber which of the sources that come with the plan is the font, counted from 0;
///   null: an installed one, by the style's name
public record Lettering(
    String text,
    TextStyle style,
    Rgba color,
    @Nullable Outline outline,
    @Nullable Integer wrapPixels,
    boolean trimmed,
    @Nullable Integer fontNumber) {

  /// In an installed font.
  public Lettering(
      String text,
      TextStyle style,
      Rgba color,
      @Nullable Outline outline,
      @Nullable Integer wrapPixels,
      boolean trimmed) {
    this(text, style, color, outline, wrapPixels, trimmed, null);
  }

  public Lettering withText(String other) {
    return new Lettering(other, style, color, outline, wrapPixels, trimmed, fontNumber);
  }

  public Lettering withStyle(TextStyle other) {
    return new Lettering(text, other, color, outline, wrapPixels, trimmed, fontNumber);
  }

  public Lettering inFont(@Nullable Integer number) {
    return new Lettering(text, style, color, outline, wrapPixels, trimmed, number);
  }

  /// The text as it can be drawn: control characters become spaces, halves of surrogate pairs and
  /// noncharacters the replacement character. Line feeds and tabs stay.
  public String drawable() {
    var drawable = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(c -> {
          if (c == '\n' || c == '\t') {
            return c;
          }
          return Character.isISOControl(c) ? ' ' : isCharacter(c) ? c : 0xfffd;
        })
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  private static boolean isCharacter(int c) {
    return (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe;
  }

  /// A line outside of the letters.
  public record Outline(int widthPixels, Rgba color) {}
}
