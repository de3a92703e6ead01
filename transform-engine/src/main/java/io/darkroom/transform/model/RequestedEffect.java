package io.darkroom.transform.model;

import io.darkroom.transform.effect.Effect;
import io.darkroom.transform.expression.Formula;
import java.util.List;

/// An effect as asked for: read already, or with variables in its text.
public sealed interface RequestedEffect {

  /// An effect as written.
  record Known(Effect effect) implements RequestedEffect {}

  /// Text to be put together while planning, and read then.
  ///
  /// @param pieces of the text, in order
  /// @param offset where it begins in the whole transformation text, in characters
  record Computed(List<Piece> pieces, int offset) implements RequestedEffect {
    public Computed {
      pieces = List.copyOf(pieces);
    }
  }

  /// A piece of the text of an effect.
  sealed interface Piece {
    /// Characters as they stand.
    record Written(String text) implements Piece {}

    /// Worked out while planning.
    record Computed(Formula formula) implements Piece {}
  }
}
