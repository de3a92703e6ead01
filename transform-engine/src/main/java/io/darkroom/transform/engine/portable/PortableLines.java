package io.darkroom.transform.engine.portable;

import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.op.Lettering;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text broken into lines, each a shape on its own baseline.
///
/// @param lines from top to bottom
/// @param width of the widest, or of the room that lines are stretched to, in pixels
/// @param metrics of the font
/// @param spacing between lines, in pixels
/// @param leftToRight whether the text as a whole is
record PortableLines(
    List<Line> lines, double width, LineMetrics metrics, double spacing, boolean leftToRight) {

  /// @param shape from 0 on, with the baseline at 0
  /// @param width how far the shape goes, spaces at its end left out
  record Line(Shape shape, double width) {}

  /// @param checkTime called for each line; may throw
  static PortableLines of(Lettering lettering, PortableFonts.Choice fonts, Runnable checkTime) {
    var context = new FontRenderContext(null, true, true);
    var metrics = fonts.first().getLineMetrics("X", context);
    var breaking =
        new Breaking(lettering.style(), lettering.wrapPixels(), fonts, context, metrics, checkTime);
    var text = lettering.drawable().replace('\t', ' ');
    var lines = new ArrayList<Line>();
    for (var paragraph : text.split("\n", -1)) {
      breaking.addLines(paragraph, lines);
    }
    boolean leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    double width = lines.stream().mapToDouble(Line::width).max().orElse(0);
    return new PortableLines(
        List.copyOf(lines), width, metrics, lettering.style().lineSpacingPixels(), leftToRight);
  }

  /// Where a line's baseline is, from the top.
  double baseline(int line) {
    return metrics.getAscent() + line * (lineHeight() + spacing);
  }

  double height() {
    return lines.size() * lineHeight() + (lines.size() - 1) * spacing;
  }

  private double lineHeight() {
    return metrics.getAscent() + metrics.getDescent();
  }

  /// @param room where lines are broken, in pixels; null: nowhere
  private record Breaking(
      TextStyle style,
      @Nullable Integer room,
      PortableFonts.Choice fonts,
      FontRenderContext context,
      LineMetrics metrics,
      Runnable checkTime) {

    void addLines(String paragraph, List<Line> lines) {
      int start = 0;
      do {
        checkTime.run();
        int end = room == null ? paragraph.length() : end(paragraph, start, room);
        boolean isStretched =
            room != null
                && style.alignment() == TextStyle.Alignment.JUSTIFY
                && end < paragraph.length();
        lines.add(line(paragraph, start, end, isStretched));
        start = end;
      } while (start < paragraph.length());
    }

    /// Where a line ends that fills the room: between words, else within the first.
    private int end(String paragraph, int start, int width) {
      var breaks = BreakIterator.getLineInstance(Locale.ROOT);
      breaks.setText(paragraph);
      int end = start;
      for (int next = breaks.following(start);
          next != BreakIterator.DONE && width(paragraph, start, next) <= width;
          next = breaks.next()) {
        end = next;
      }
      return end > start ? end : endInWord(paragraph, start, width);
    }

    private int endInWord(String paragraph, int start, int width) {
      var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
      letters.setText(paragraph);
      int end = letters.following(start);
      for (int next = letters.next();
          next != BreakIterator.DONE && width(paragraph, start, next) <= width;
          next = letters.next()) {
        end = next;
      }
      return end;
    }

    private double width(String paragraph, int start, int end) {
      return glyphs(0).width(paragraph, start, visibleEnd(paragraph, start, end));
    }

    private Line line(String paragraph, int start, int end, boolean isStretched) {
      int visible = visibleEnd(paragraph, start, end);
      double width = glyphs(0).width(paragraph, start, visible);
      long gaps = paragraph.substring(start, visible).chars().filter(c -> c == ' ').count();
      double stretch = isStretched && room != null && gaps > 0 ? (room - width) / gaps : 0;
      return glyphs(stretch).line(paragraph, start, visible);
    }

    private PortableGlyphs glyphs(double stretch) {
      return new PortableGlyphs(style, fonts, context, metrics, stretch);
    }

    private static int visibleEnd(String paragraph, int start, int end) {
      int visible = end;
      while (visible > start && paragraph.charAt(visible - 1) == ' ') {
        visible--;
      }
      return visible;
    }
  }
}
