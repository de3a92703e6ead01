package io.darkroom.transform.plan;

import io.darkroom.transform.effect.Effect;
import io.darkroom.transform.effect.EffectCatalog;
import io.darkroom.transform.effect.Scene;
import io.darkroom.transform.effect.Sight;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.expression.Value;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Qualifiers;
import io.darkroom.transform.model.RequestedEffect;
import io.darkroom.transform.model.RequestedEffect.Piece;
import io.darkroom.transform.op.AreaOp.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// Works out an effect and what stands beside it, at one point of a chain.
///
/// @param lengths of the picture there
/// @param alpha whether that picture has an alpha channel
/// @param faces as far as they are known and lie in that picture
/// @param seed of what is left to chance
/// @param sight of that picture
record EffectScene(Lengths lengths, boolean alpha, List<Part> faces, long seed, Sight sight) {

  Effect read(RequestedEffect requested) {
    return switch (requested) {
      case RequestedEffect.Known(var effect) -> effect;
      case RequestedEffect.Computed(var pieces, int offset) ->
          EffectCatalog.read(pieces.stream().map(this::text).collect(Collectors.joining()), offset);
    };
  }

  private String text(Piece piece) {
    return switch (piece) {
      case Piece.Written(var text) -> text;
      case Piece.Computed(var formula) -> text(formula);
    };
  }

  /// A number without an exponent, or text as it is.
  private String text(Formula formula) {
    return switch (formula.evaluate(lengths.scope())) {
      case Value.Numeric(double value, _) ->
          BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
      case Value.Text(var value) -> value;
      case Value.File(var id) -> id.replace(':', '/');
      case Value.Picture _ -> throw formula.refusal("a number or text");
    };
  }

  Scene scene(Qualifiers given) {
    var target = lengths.sides(given.width(), given.height());
    return new Scene(
        lengths.scope().current(),
        alpha,
        given.color() == null ? null : lengths.color(given.color()),
        given.background() instanceof Background.Solid(var color) ? lengths.color(color) : null,
        given.x() == null ? null : lengths.x(given.x()),
        given.y() == null ? null : lengths.y(given.y()),
        target.width(),
        target.height(),
        faces,
        seed,
        sight);
  }
}
