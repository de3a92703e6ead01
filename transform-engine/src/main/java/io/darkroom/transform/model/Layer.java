package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A picture that is laid over or under another one. Reference: `l_` and `u_`.
public sealed interface Layer {

  /// A picture known by name.
  record Picture(LayerIdentity identity) implements Layer {}

  /// A picture whose public ID is in a variable.
  record InVariable(Formula value) implements Layer {}

  /// Text.
  ///
  /// @param style the text of a style such as `Arial_40_bold`, once variables are put in
  /// @param wording what is written
  /// @param box the color behind the letters; null: none
  /// @param outline of the letters of stroked styles; null: none
  /// @param wrapWidth where lines are broken; null: nowhere
  /// @param maxHeight where the text is cut, with an ellipsis; null: nowhere
  /// @param trimmed whether the layer ends where the ink does
  /// @param mayOverflow whether the text may be larger than the picture below it
  record Text(
      Wording style,
      Wording wording,
      Color color,
      @Nullable Background box,
      @Nullable Border outline,
      @Nullable Dimension wrapWidth,
      @Nullable Dimension maxHeight,
      boolean trimmed,
      boolean mayOverflow)
      implements Layer {
    public Text with(boolean isTrimmed, boolean canOverflow) {
      return new Text(
          style, wording, color, box, outline, wrapWidth, maxHeight, isTrimmed, canOverflow);
    }
  }

  /// A table that changes the colors of the picture below.
  record ColorTable(StoredFile file) implements Layer {}

  /// Text in a stored style, which is not looked up yet: what is null is as stored.
  ///
  /// @param publicId of the style
  /// @param outline of the letters or the layer; null: none
  record StoredStyle(
      String publicId,
      @Nullable Wording wording,
      @Nullable Color color,
      @Nullable Background box,
      @Nullable Border outline,
      @Nullable Dimension wrapWidth,
      @Nullable Dimension maxHeight,
      boolean trimmed,
      boolean mayOverflow)
      implements Layer {
    public StoredStyle with(boolean isTrimmed, boolean canOverflow) {
      return new StoredStyle(
          publicId, wording, color, box, outline, wrapWidth, maxHeight, isTrimmed, canOverflow);
    }

    /// The text once the style is known.
    public Text in(StoredText stored) {
      return new Text(
          Wording.of(stored.style()),
          wording == null ? Wording.of(stored.text()) : wording,
          Objects.requireNonNullElse(color, new Color.Known(stored.color())),
          box == null ? new Background.Solid(new Color.Known(stored.background())) : box,
          outline,
          wrapWidth,
          maxHeight,
          trimmed,
          mayOverflow);
    }
  }
}
