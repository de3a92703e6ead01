package io.darkroom.transform.read;

import io.darkroom.transform.effect.EffectCatalog;
import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.model.Qualifiers;
import io.darkroom.transform.model.RequestedEffect;
import io.darkroom.transform.model.RequestedEffect.Piece;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;

/// Reads `e_`. Variables may stand for the name, for an argument, and for the value of a verbose
/// one: `$name:50`, `sepia:$level`, `contrast:level_$level`; not inside brackets. An argument may
/// be an expression, `blur:w_div_2`.
final class EffectReader {
  private static final String VERBOSE_VARIABLE = "_$";

  private EffectReader() {}

  static RequestedEffect read(Parameter parameter) {
    var value = parameter.value();
    var pieces = new ArrayList<Piece>();
    for (var outer : value.split(':')) {
      for (var piece : outer.split(';')) {
        addSeparator(value, piece, pieces);
        add(piece, parameter, pieces);
      }
    }
    boolean isComputed = pieces.stream().anyMatch(Piece.Computed.class::isInstance);
    return isComputed
        ? new RequestedEffect.Computed(pieces, value.offset())
        : new RequestedEffect.Known(EffectCatalog.read(value.text(), value.offset()));
  }

  private static void addSeparator(Fragment value, Fragment piece, List<Piece> pieces) {
    int before = piece.offset() - value.offset() - 1;
    if (before >= 0) {
      pieces.add(new Piece.Written(value.text().substring(before, before + 1)));
    }
  }

  private static void add(Fragment piece, Parameter parameter, List<Piece> pieces) {
    var text = piece.text();
    int variable = text.startsWith("(") ? -1 : text.indexOf(VERBOSE_VARIABLE);
    int bracket = text.indexOf('(');
    boolean isVerbose = variable >= 0 && (bracket < 0 || variable < bracket);
    if (text.startsWith("$")) {
      pieces.add(computed(piece, parameter));
    } else if (isArithmetic(piece)) {
      pieces.add(computed(piece, parameter));
    } else if (isVerbose) {
      pieces.add(new Piece.Written(text.substring(0, variable + 1)));
      pieces.add(computed(piece.from(variable + 1), parameter));
    } else {
      pieces.add(new Piece.Written(text));
    }
  }

  private static boolean isArithmetic(Fragment piece) {
    return ExpressionParser.findExpression(piece)
        .filter(Expression.Arithmetic.class::isInstance)
        .isPresent();
  }

  private static Piece computed(Fragment piece, Parameter parameter) {
    var expression =
        ExpressionParser.findExpression(piece)
            .orElseThrow(() -> Refusal.badValue(Key.EFFECT, parameter, "a variable"));
    return new Piece.Computed(new Formula(Key.EFFECT.longName(), piece, expression));
  }

  /// Whether the effect is done to a region, which `w_` and `h_` may give.
  static boolean hasRegion(Parameter parameter) {
    return parameter.value().split(':').getFirst().text().endsWith("_region");
  }

  /// Whether `w_` and `h_` are those of the region of an effect. Beside a crop mode they are the
  /// crop's, and the region reaches to the edges.
  static boolean takesSides(ComponentValues values) {
    return values.crop == null && values.takesRegion;
  }

  static Qualifiers qualifiers(ComponentValues values) {
    boolean takesSides = takesSides(values);
    return new Qualifiers(
        values.color,
        values.background,
        values.x,
        values.y,
        takesSides ? values.width : null,
        takesSides ? values.height : null);
  }
}
