package io.darkroom.transform.read;

import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Finds out which conditions open blocks and where the blocks end.
///
/// A component that is nothing but a condition opens a block. A condition with other parameters
/// opens one when an `if_else` or `if_end` is left over for it, and is otherwise a block of its own
/// one component. An `if_else` without an `if_end` left over for it holds for its own component.
/// One chain only.
final class ConditionBlocks {
  private final List<Component> components;
  private final List<Kind> kinds;
  private final int maxDepth;
  private final Deque<Block> open = new ArrayDeque<>();

  private ConditionBlocks(List<Component> components, int maxDepth) {
    this.components = components;
    this.kinds = components.stream().map(ConditionBlocks::kind).toList();
    this.maxDepth = maxDepth;
  }

  /// What a component is to the blocks around it.
  enum Role {
    /// Neither begins nor ends anything.
    PLAIN,
    /// Begins a block.
    BEGIN,
    /// Is a block by itself.
    WHOLE,
    /// Begins the other branch, which goes on.
    ELSE,
    /// Is the other branch by itself and ends the block.
    WHOLE_ELSE,
    /// Ends the block.
    END;

    boolean begins() {
      return this == BEGIN || this == WHOLE;
    }

    boolean ends() {
      return this == END || this == WHOLE || this == WHOLE_ELSE;
    }
  }

  private enum Kind {
    PLAIN,
    LONE_IF,
    IF_WITH_PARAMETERS,
    ELSE,
    END
  }

  private record Block(int index, boolean hasElse) {}

  /// The role of each component.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `Malformed` when a block is never
  ///   closed, or an `if_else` or `if_end` belongs to none
  static List<Role> of(List<Component> components, int maxDepth) {
    return new ConditionBlocks(components, maxDepth).roles();
  }

  /// The condition of a component, if it has one; `else` and `end` are conditions here.
  static Optional<Parameter> findCondition(Component component) {
    return component.parameters().stream()
        .filter(parameter -> parameter.key().equals(Key.CONDITION.text()))
        .findFirst();
  }

  private List<Role> roles() {
    var roles = new ArrayList<Role>();
    for (int i = 0; i < components.size(); i++) {
      roles.add(role(i));
    }
    if (!open.isEmpty()) {
      throw Refusal.malformed(components.get(open.peek().index()), "an if_end for it");
    }
    return roles;
  }

  private Role role(int index) {
    return switch (kinds.get(index)) {
      case PLAIN -> Role.PLAIN;
      case LONE_IF -> begin(index);
      case IF_WITH_PARAMETERS -> hasMoreComing(index) ? begin(index) : Role.WHOLE;
      case ELSE -> otherwise(index);
      case END -> end(index);
    };
  }

  private Role begin(int index) {
    open.push(new Block(index, false));
    if (open.size() > maxDepth) {
      throw Refusal.malformed(components.get(index), "no more than " + maxDepth + " conditions");
    }
    return Role.BEGIN;
  }

  private Role otherwise(int index) {
    var block = innermost(index);
    if (block.hasElse()) {
      throw Refusal.malformed(components.get(index), "one if_else for each if");
    }
    if (endsBehind(index) > open.size()) {
      open.push(new Block(block.index(), true));
      return Role.ELSE;
    }
    return Role.WHOLE_ELSE;
  }

  private Role end(int index) {
    innermost(index);
    return Role.END;
  }

  /// Takes the innermost open block.
  private Block innermost(int index) {
    var block = open.poll();
    if (block == null) {
      throw Refusal.malformed(components.get(index), "an open if before it");
    }
    return block;
  }

  /// Whether an `if_end` or `if_else` is left over for a condition with parameters, once the blocks
  /// around it have theirs.
  private boolean hasMoreComing(int index) {
    if (endsBehind(index) > open.size()) {
      return true;
    }
    int elseIndex = nextElse(index);
    if (elseIndex < 0) {
      return false;
    }
    var around = open.peek();
    boolean isDirect = elseIndex == index + 1 && components.get(elseIndex).parameters().size() > 1;
    return around == null || around.hasElse() || isDirect;
  }

  /// How many of the `if_end` behind a component belong to no lone `if` behind it.
  private int endsBehind(int index) {
    int inner = 0;
    int ends = 0;
    for (var kind : kinds.subList(index + 1, kinds.size())) {
      if (kind == Kind.LONE_IF) {
        inner++;
      } else if (kind == Kind.END && inner > 0) {
        inner--;
      } else if (kind == Kind.END) {
        ends++;
      }
    }
    return ends;
  }

  /// The next `if_else` behind a component that is not inside a block behind it; -1 without one.
  private int nextElse(int index) {
    int inner = 0;
    for (int i = index + 1; i < kinds.size(); i++) {
      switch (kinds.get(i)) {
        case LONE_IF -> inner++;
        case END -> {
          if (inner == 0) {
            return -1;
          }
          inner--;
        }
        case ELSE -> {
          if (inner == 0) {
            return i;
          }
        }
        case PLAIN, IF_WITH_PARAMETERS -> {
          // Neither opens nor closes for sure.
        }
      }
    }
    return -1;
  }

  private static Kind kind(Component component) {
    var conditions =
        component.parameters().stream()
            .filter(parameter -> parameter.key().equals(Key.CONDITION.text()))
            .toList();
    if (conditions.isEmpty()) {
      return Kind.PLAIN;
    }
    if (conditions.size() > 1) {
      throw Refusal.malformed(component, "one condition in a component");
    }
    return switch (conditions.getFirst().value().text()) {
      case "else" -> Kind.ELSE;
      case "end" -> Kind.END;
      default -> component.parameters().size() == 1 ? Kind.LONE_IF : Kind.IF_WITH_PARAMETERS;
    };
  }
}
