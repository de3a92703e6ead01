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
public record Lettering(
    String text,
    TextStyle style,
    Rgba color,
    @Nullable Outline outline,
    @Nullable Integer wrapPixels,
    boolean trimmed) {

  public Lettering withText(String other) {
    return new Lettering(other, style, color, outline, wrapPixels, trimmed);
  }

  /// A line outside of the letters.
  public record Outline(int widthPixels, Rgba color) {}
}
