package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Value;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.model.Border;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.model.Wording;
import io.darkroom.transform.op.Lettering;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Works out the text of a layer: variables put in, lengths in pixels, and no more words than fit.
/// One layer only.
///
/// @param lengths of the picture below
record TextDrawing(Layer.Text text, Lengths lengths, Materials materials) {
  /// The longest text that is drawn, in characters, once variables are put in.
  static final int MAX_CHARACTERS = 8192;

  private static final String ELLIPSIS = "\u2026";

  Lettering lettering() {
    var style = scaled(style());
    var whole =
        new Lettering(
                resolved(text.wording()),
                style,
                lengths.color(text.color()),
                style.stroked() ? outline(text.outline()) : null,
                side(text.wrapWidth(), true),
                text.trimmed())
            .inFont(fontNumber(style));
    var height = side(text.maxHeight(), false);
    return height == null ? whole : shortened(whole, height);
  }

  private TextStyle style() {
    var written = resolved(text.style());
    var style =
        TextStyle.find(written)
            .orElseThrow(() ->
                new TransformException(
                    new Problem.BadArgument("overlay", written, 0, "a font and a size")));
    if (style.font().endsWith(".woff2") || style.font().endsWith("@google")) {
      throw new TransformException(new Problem.Unsupported("font " + style.font()));
    }
    return style;
  }

  private @Nullable Integer fontNumber(TextStyle style) {
    if (!style.isFontFile()) {
      return null;
    }
    var file = StoredFile.ofText(style.font());
    return materials
        .findNumber(file)
        .orElseThrow(() -> new TransformException(new Problem.MissingResource(file.publicId())));
  }

  private TextStyle scaled(TextStyle style) {
    double ratio = lengths.pixelRatio();
    return ratio == 1
        ? style
        : style.resized(
            Math.clamp(Rounding.side(style.sizePixels(), ratio), 1, TextStyle.MAX_SIZE_PIXELS),
            ratio);
  }

  private Lettering.@Nullable Outline outline(@Nullable Border border) {
    if (border == null) {
      return null;
    }
    int width = Rounding.round(lengths.pixels(border.width()));
    return width == 0 ? null : new Lettering.Outline(width, lengths.color(border.color()));
  }

  private @Nullable Integer side(@Nullable Dimension dimension, boolean isWidth) {
    return isWidth ? lengths.width(dimension) : lengths.height(dimension);
  }

  private String resolved(Wording wording) {
    var resolved = new StringBuilder();
    for (var part : wording.parts()) {
      resolved.append(
          switch (part) {
            case Wording.Literal(var literal) -> literal;
            case Wording.Inserted(var formula) ->
                switch (formula.evaluate(lengths.scope())) {
                  case Value.Text(var inserted) -> inserted;
                  case Value.Numeric(double number, _) ->
                      BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
                  case Value.File _, Value.Picture _ -> throw formula.refusal("text or a number");
                };
          });
      if (resolved.length() > MAX_CHARACTERS) {
        throw new TransformException(
            new Problem.TooLarge(
                "Maximum number of characters in a text is " + MAX_CHARACTERS,
                resolved.length(),
                MAX_CHARACTERS));
      }
    }
    return resolved.toString();
  }

  /// As much of the text as stays within the height, with an ellipsis behind it; at least that.
  private Lettering shortened(Lettering whole, int height) {
    if (materials.measure(whole).height() <= height) {
      return whole;
    }
    int fits = 0;
    int tooMany = whole.text().length();
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) / 2;
      if (materials.measure(cut(whole, middle)).height() <= height) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return cut(whole, fits);
  }

  private static Lettering cut(Lettering whole, int characters) {
    int end =
        characters > 0 && Character.isHighSurrogate(whole.text().charAt(characters - 1))
            ? characters - 1
            : characters;
    return whole.withText(whole.text().substring(0, end).stripTrailing() + ELLIPSIS);
  }
}
