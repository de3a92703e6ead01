package io.darkroom.transform.expression;

import io.darkroom.transform.syntax.Fragment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Recursive descent over the tokens between underscores:
///
/// ```
/// expression = operand { operator operand }
/// operand    = ( number | "$" name | characteristic | string | ratio | reference ) [ conversion ]
/// reference  = ( "ctx" | "md" | "ref" ) ":" string
/// conversion = "to" ( "i" | "f" )
/// ```
///
/// Operators bind by [Operator#rank]; there are no parentheses. One value only.
public final class ExpressionParser {
  private final Tokens tokens;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /// The expression that a value is, or nothing when it is none.
  public static Optional<Expression> findExpression(Fragment text) {
    return find(text, null);
  }

  /// As [#findExpression(Fragment)]; a value that begins with an operator, such as `mul_2`, gets
  /// the characteristic as its left operand.
  public static Optional<Expression> findExpression(Fragment text, Characteristic left) {
    return find(text, new Expression.Known(left));
  }

  /// The number that a value is as written, or nothing when it is none.
  public static Optional<Expression.Literal> findNumber(String text) {
    return NumberText.find(text);
  }

  private static Optional<Expression> find(Fragment text, @Nullable Expression implied) {
    if (text.text().equals("current")) {
      return Optional.of(new Expression.CurrentImage());
    }
    if (text.text().equals("current:public_id")) {
      return Optional.of(new Expression.CurrentPublicId());
    }
    var tokens = new Tokens(text);
    var parser = new ExpressionParser(tokens);
    var expression =
        implied != null && tokens.peekAs(Operator::find) != null
            ? parser.operationsOn(implied, 0)
            : parser.expression();
    return tokens.isAtEnd() ? Optional.ofNullable(expression) : Optional.empty();
  }

  /// The longest expression that begins at the next token; null when none does.
  @Nullable Expression expression() {
    return expression(0);
  }

  /// An operand and all operations behind it that bind more strongly than the given rank; null when
  /// there is none.
  private @Nullable Expression expression(int rank) {
    var operand = operand();
    return operand == null ? null : operationsOn(operand, rank);
  }

  private @Nullable Expression operationsOn(Expression left, int rank) {
    var result = left;
    for (var operator = tokens.peekAs(Operator::find);
        operator != null && operator.rank() > rank;
        operator = tokens.peekAs(Operator::find)) {
      tokens.skip(1);
      var right = expression(operator.rank());
      if (right == null) {
        return null;
      }
      result = new Expression.Arithmetic(operator, result, right);
    }
    return result;
  }

  private @Nullable Expression operand() {
    var token = tokens.peek();
    var operand = token == null ? null : simpleOperand(token);
    if (operand == null) {
      return null;
    }
    tokens.skip(1);
    return converted(operand);
  }

  private Expression converted(Expression operand) {
    var kind = tokens.peek(1);
    if (!tokens.isNext("to") || kind == null) {
      return operand;
    }
    return switch (kind.text()) {
      case "i" -> conversion(operand, true);
      case "f" -> conversion(operand, false);
      default -> operand;
    };
  }

  private Expression conversion(Expression operand, boolean toInteger) {
    tokens.skip(2);
    return new Expression.Convert(operand, toInteger);
  }

  private static @Nullable Expression simpleOperand(Fragment token) {
    var text = token.text();
    if (text.startsWith("$")) {
      return VariableName.isValid(text.substring(1))
          ? new Expression.Variable(text.substring(1))
          : null;
    }
    if (text.startsWith("!")) {
      var quoted = quoted(token);
      return quoted == null ? null : new Expression.Text(quoted);
    }
    var number = NumberText.find(text);
    if (number.isPresent()) {
      return number.get();
    }
    var characteristic = Characteristic.find(text);
    if (characteristic.isPresent()) {
      return new Expression.Known(characteristic.get());
    }
    return text.indexOf(':') < 0 ? null : withColon(token);
  }

  private static @Nullable Expression withColon(Fragment token) {
    int colon = token.text().indexOf(':');
    var head = token.slice(0, colon).text();
    var rest = token.from(colon + 1);
    var quoted = quoted(rest);
    return switch (head) {
      case "ctx" ->
          quoted == null
              ? null
              : new Expression.Metadata(Expression.Metadata.Source.CONTEXT, quoted);
      case "md" ->
          quoted == null
              ? null
              : new Expression.Metadata(Expression.Metadata.Source.STRUCTURED, quoted);
      case "ref" -> quoted == null ? null : new Expression.Reference(quoted);
      default -> ratio(head, rest.text());
    };
  }

  private static @Nullable Expression ratio(String left, String right) {
    var width = NumberText.find(left);
    var height = NumberText.find(right);
    return width.isEmpty() || height.isEmpty()
        ? null
        : new Expression.Ratio(width.get().value(), height.get().value());
  }

  /// What stands between two exclamation marks, decoded; null when the token is not that.
  private static @Nullable String quoted(Fragment token) {
    var text = token.text();
    int end = text.length() - 1;
    return end >= 1 && text.charAt(0) == '!' && text.indexOf('!', 1) == end
        ? token.slice(1, end).decoded()
        : null;
  }
}
