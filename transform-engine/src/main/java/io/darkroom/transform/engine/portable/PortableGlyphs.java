package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.portable.PortableLines.Line;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.lettering.TextStyle.Decoration;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sets the letters of one line: runs of one direction in the order in which they are seen, in each
/// the pieces that one font draws.
///
/// @param stretch what is added to each space, in pixels
record PortableGlyphs(
    TextStyle style,
    PortableFonts.Choice fonts,
    FontRenderContext context,
    LineMetrics metrics,
    double stretch) {

  /// Letters that one font draws in one direction.
  private record Piece(Font font, int start, int end, boolean leftToRight) {}

  /// Part of a paragraph as a line.
  Line line(String paragraph, int start, int end) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (var piece : pieces(paragraph, start, end)) {
      x = append(path, piece, paragraph, x);
    }
    switch (style.decoration()) {
      case NONE -> {
        // Letters alone.
      }
      case UNDERLINE, STRIKETHROUGH -> path.append(rule(x), false);
    }
    return new Line(path, x);
  }

  double width(String paragraph, int start, int end) {
    double x = 0;
    for (var piece : pieces(paragraph, start, end)) {
      x = append(null, piece, paragraph, x);
    }
    return x;
  }

  private Rectangle2D rule(double width) {
    boolean under = style.decoration() == Decoration.UNDERLINE;
    double offset = under ? metrics.getUnderlineOffset() : metrics.getStrikethroughOffset();
    double thickness =
        under ? metrics.getUnderlineThickness() : metrics.getStrikethroughThickness();
    return new Rectangle2D.Double(0, offset, width, Math.max(1, thickness));
  }

  private List<Piece> pieces(String paragraph, int start, int end) {
    var pieces = new ArrayList<Piece>();
    if (start == end) {
      return pieces;
    }
    var line = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).createLineBidi(start, end);
    var levels = new byte[line.getRunCount()];
    var runs = new Integer[levels.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) line.getRunLevel(i);
      runs[i] = i;
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    for (int run : runs) {
      boolean leftToRight = line.getRunLevel(run) % 2 == 0;
      var own =
          pieces(
              paragraph, start + line.getRunStart(run), start + line.getRunLimit(run), leftToRight);
      pieces.addAll(leftToRight ? own : own.reversed());
    }
    return pieces;
  }

  private List<Piece> pieces(String paragraph, int start, int end, boolean leftToRight) {
    var pieces = new ArrayList<Piece>();
    int from = start;
    var font = fontOf(paragraph.codePointAt(start), fonts.first());
    for (int at = start; at < end; at += Character.charCount(paragraph.codePointAt(at))) {
      var other = fontOf(paragraph.codePointAt(at), font);
      if (!other.equals(font)) {
        pieces.add(new Piece(font, from, at, leftToRight));
        from = at;
        font = other;
      }
    }
    pieces.add(new Piece(font, from, end, leftToRight));
    return pieces;
  }

  /// Marks stay with the letter they are on, and what no font has is drawn by the first.
  private Font fontOf(int c, Font before) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return before;
    }
    return fonts.fonts().stream()
        .filter(font -> font.canDisplay(c))
        .findFirst()
        .orElse(fonts.first());
  }

  /// The place behind the piece; its letters are added when there is a path.
  private double append(Path2D.@Nullable Double path, Piece piece, String paragraph, double left) {
    var glyphs = glyphs(piece, paragraph);
    double added = 0;
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      if (path != null) {
        path.append(glyphs.getGlyphOutline(i, (float) (left + added), 0), false);
      }
      boolean takesRoom =
          glyphs.getGlyphPosition(i + 1).getX() - glyphs.getGlyphPosition(i).getX() > 0;
      added += takesRoom ? style.letterSpacingPixels() : 0;
      char letter = paragraph.charAt(piece.start() + glyphs.getGlyphCharIndex(i));
      added += letter == ' ' ? stretch : 0;
    }
    return left + glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() + added;
  }

  private GlyphVector glyphs(Piece piece, String paragraph) {
    return piece
        .font()
        .layoutGlyphVector(
            context,
            paragraph.substring(piece.start(), piece.end()).toCharArray(),
            0,
            piece.end() - piece.start(),
            piece.leftToRight() ? Font.LAYOUT_LEFT_TO_RIGHT : Font.LAYOUT_RIGHT_TO_LEFT);
  }
}
