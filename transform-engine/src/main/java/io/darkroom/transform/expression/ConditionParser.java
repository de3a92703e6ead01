package io.darkroom.transform.expression;

import io.darkroom.transform.syntax.Fragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Recursive descent over the tokens between underscores:
///
/// ```
/// condition   = conjunction { "or" conjunction }
/// conjunction = test { "and" test }
/// test        = ( "isdef" | "isndef" ) "$" name
///             | words ( "in" | "nin" ) words
///             | expression relation expression
/// words       = "tags" | "ctx" | "md" | "rn" | "pgnames" | expression
/// ```
///
/// One condition only.
public final class ConditionParser {
  private final Tokens tokens;

  private ConditionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /// The condition that a value is, or nothing when it is none.
  public static Optional<Condition> findCondition(Fragment text) {
    var tokens = new Tokens(text);
    var condition = new ConditionParser(tokens).condition();
    return tokens.isAtEnd() ? Optional.ofNullable(condition) : Optional.empty();
  }

  private @Nullable Condition condition() {
    return joined("or", this::conjunction, Condition.Any::new);
  }

  private @Nullable Condition conjunction() {
    return joined("and", this::test, Condition.All::new);
  }

  private @Nullable Condition joined(
      String word, Supplier<@Nullable Condition> part, Function<List<Condition>, Condition> join) {
    var parts = new ArrayList<Condition>();
    do {
      if (!parts.isEmpty()) {
        tokens.skip(1);
      }
      var next = part.get();
      if (next == null) {
        return null;
      }
      parts.add(next);
    } while (tokens.isNext(word));
    return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
  }

  private @Nullable Condition test() {
    if (tokens.isNext("isdef") || tokens.isNext("isndef")) {
      return definition();
    }
    int begin = tokens.position();
    var left = words();
    if (left == null) {
      return null;
    }
    if (tokens.isNext("in") || tokens.isNext("nin")) {
      return containment(left);
    }
    tokens.returnTo(begin);
    return comparison();
  }

  private @Nullable Condition definition() {
    boolean wanted = tokens.isNext("isdef");
    var variable = tokens.peek(1);
    if (variable == null
        || !variable.text().startsWith("$")
        || !VariableName.isValid(variable.text().substring(1))) {
      return null;
    }
    tokens.skip(2);
    return new Condition.Defined(variable.text().substring(1), wanted);
  }

  private @Nullable Condition containment(Condition.Words left) {
    boolean contained = tokens.isNext("in");
    tokens.skip(1);
    var right = words();
    if (right == null) {
      return null;
    }
    return contained ? new Condition.Contained(left, right) : new Condition.Apart(left, right);
  }

  private Condition.@Nullable Words words() {
    var kind = tokens.peekAs(NameKind::find);
    if (kind != null) {
      tokens.skip(1);
      return new Condition.Words.Names(kind);
    }
    var expression = new ExpressionParser(tokens).expression();
    return expression == null ? null : new Condition.Words.Of(expression);
  }

  private @Nullable Condition comparison() {
    var left = new ExpressionParser(tokens).expression();
    var relation = tokens.peekAs(Condition.Relation::find);
    if (left == null || relation == null) {
      return null;
    }
    tokens.skip(1);
    var right = new ExpressionParser(tokens).expression();
    return right == null ? null : new Condition.Comparison(left, relation, right);
  }
}
