package io.darkroom.transform.read;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import io.darkroom.transform.syntax.TextLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/// Finds out which components open layers and which close them. An `fl_layer_apply` closes the
/// nearest open layer; a layer that nothing closes is a component by itself. One chain only.
final class LayerBrackets {
  private static final String APPLY = "layer_apply";

  private final List<Component> components;
  private final List<ConditionBlocks.Role> conditions;
  private final TextLimits limits;
  private final Deque<Opened> open = new ArrayDeque<>();
  private final Deque<Integer> branches = new ArrayDeque<>();
  private int branchCount;
  private int layerCount;

  private LayerBrackets(
      List<Component> components, List<ConditionBlocks.Role> conditions, TextLimits limits) {
    this.components = components;
    this.conditions = conditions;
    this.limits = limits;
  }

  /// What a component is to the layers around it.
  enum Role {
    /// Neither opens nor closes one.
    PLAIN,
    /// Opens a layer.
    OPEN,
    /// Is a layer by itself.
    WHOLE,
    /// Closes the layer that was opened last.
    CLOSE
  }

  private record Opened(int index, int branch) {}

  /// The role of each component.
  ///
  /// @param conditions what each component is to the conditions
  /// @throws TransformException with `Malformed` when a closing component has no open layer, or the
  ///   layer was opened in another branch of a condition; with `TooLarge` when there are too many
  ///   layers, or too many inside one another
  static List<Role> of(
      List<Component> components, List<ConditionBlocks.Role> conditions, TextLimits limits) {
    return new LayerBrackets(components, conditions, limits).roles();
  }

  private List<Role> roles() {
    var roles = new ArrayList<>(Collections.nCopies(components.size(), Role.PLAIN));
    for (int i = 0; i < components.size(); i++) {
      var condition = conditions.get(i);
      enter(condition);
      var component = components.get(i);
      if (opens(component)) {
        count();
        open.push(new Opened(i, branch()));
        roles.set(i, Role.WHOLE); // until something closes it
      }
      if (closes(component)) {
        int opened = close(component);
        if (opened < i) {
          roles.set(opened, Role.OPEN);
          roles.set(i, Role.CLOSE);
        }
      }
      leave(condition);
    }
    checkDepth(roles);
    return roles;
  }

  private int close(Component component) {
    var opened = open.poll();
    if (opened == null) {
      throw Refusal.malformed(component, "an open layer before fl_layer_apply");
    }
    if (opened.branch() != branch()) {
      throw Refusal.malformed(component, "fl_layer_apply in the same branch as its layer");
    }
    return opened.index();
  }

  private void enter(ConditionBlocks.Role condition) {
    switch (condition) {
      case BEGIN, WHOLE -> branches.push(++branchCount);
      case ELSE, WHOLE_ELSE -> {
        branches.pop();
        branches.push(++branchCount);
      }
      case END -> branches.pop();
      case PLAIN -> {
        // No condition.
      }
    }
  }

  private void leave(ConditionBlocks.Role condition) {
    if (condition == ConditionBlocks.Role.WHOLE || condition == ConditionBlocks.Role.WHOLE_ELSE) {
      branches.pop();
    }
  }

  /// The innermost branch here; 0 outside of conditions.
  private int branch() {
    return branches.isEmpty() ? 0 : branches.peek();
  }

  private void count() {
    layerCount++;
    if (layerCount > limits.layers()) {
      throw tooMany("layers in a transformation", layerCount, limits.layers());
    }
  }

  private void checkDepth(List<Role> roles) {
    int depth = 0;
    for (var role : roles) {
      depth += role == Role.OPEN ? 1 : 0;
      depth -= role == Role.CLOSE ? 1 : 0;
      if (depth > limits.depth()) {
        throw tooMany("layers inside one another", depth, limits.depth());
      }
    }
  }

  private static TransformException tooMany(String subject, int actual, int limit) {
    return new TransformException(
        new Problem.TooLarge(
            "Maximum number of %s is %d. Requested %d".formatted(subject, limit, actual),
            actual,
            limit));
  }

  private static boolean opens(Component component) {
    return component.parameters().stream().anyMatch(LayerBrackets::isLayer);
  }

  private static boolean isLayer(Parameter parameter) {
    return parameter.key().equals(Key.OVERLAY.text())
        || parameter.key().equals(Key.UNDERLAY.text());
  }

  private static boolean closes(Component component) {
    return component.parameters().stream()
        .filter(parameter -> parameter.key().equals(Key.FLAG.text()))
        .flatMap(parameter -> parameter.value().split('.').stream())
        .anyMatch(flag -> flag.text().equals(APPLY));
  }
}
