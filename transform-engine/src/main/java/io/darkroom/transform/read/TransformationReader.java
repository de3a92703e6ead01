package io.darkroom.transform.read;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.ConditionParser;
import io.darkroom.transform.expression.WrittenCondition;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import io.darkroom.transform.syntax.TextLimits;
import io.darkroom.transform.syntax.TransformationText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads components into a transformation. Safe for concurrent use.
public final class TransformationReader {
  private final TextLimits limits;

  /// @param limits how deeply conditions and layers may stand inside one another, and how many
  ///   layers there may be
  public TransformationReader(TextLimits limits) {
    this.limits = limits;
  }

  /// The transformation that the text asks for.
  ///
  /// @throws TransformException with `Malformed` for an unknown key and for conditions that do not
  ///   nest, with `BadArgument` or `BadAssignment` for a value that its parameter does not take,
  ///   with `Conflict` for parameters that do not go together, with `Unsupported` for a parameter
  ///   or value of the reference that is not built
  public Transformation read(TransformationText text) {
    var components = text.components();
    var steps = new StepTree();
    var roles = ConditionBlocks.of(components, limits.depth());
    var brackets = LayerBrackets.of(components, roles, limits);
    int depth = 0;
    for (int i = 0; i < components.size(); i++) {
      var component = components.get(i);
      var role = roles.get(i);
      depth += role.begins() ? 1 : 0;
      addBefore(component, role, steps);
      boolean isInBranch = depth > 0 && role != ConditionBlocks.Role.END;
      addOwn(component, isInBranch, i, brackets.get(i), steps);
      if (role == ConditionBlocks.Role.WHOLE || role == ConditionBlocks.Role.WHOLE_ELSE) {
        steps.add(new Step.EndIf());
      }
      depth -= role.ends() ? 1 : 0;
    }
    var extension = extension(text.extension());
    return new Transformation(
        CanonicalText.of(components, extension),
        steps.steps(),
        components.size(),
        components.stream().anyMatch(FaceWords::areIn),
        List.of(),
        extension);
  }

  /// What a condition does before the other parameters of its component.
  private static void addBefore(Component component, ConditionBlocks.Role role, StepTree steps) {
    switch (role) {
      case PLAIN -> {
        // No condition.
      }
      case BEGIN, WHOLE -> steps.add(new Step.BeginIf(condition(component)));
      case ELSE, WHOLE_ELSE -> steps.add(new Step.Else());
      case END -> steps.add(new Step.EndIf());
    }
  }

  private static void addOwn(
      Component component,
      boolean isInBranch,
      int index,
      LayerBrackets.Role bracket,
      StepTree steps) {
    var values = ParameterTable.read(component);
    var own = ComponentSteps.of(values);
    if (isInBranch && !BranchRules.allow(values, own)) {
      throw Refusal.malformed(component, "nothing of the whole file inside a condition");
    }
    boolean isBaseline = values.named.stream().anyMatch(Step.UseNamed::baseline);
    if (isBaseline && (index > 0 || component.parameters().size() > 1)) {
      throw Refusal.malformed(component, "a baseline first of all, and alone in its component");
    }
    switch (bracket) {
      case PLAIN -> steps.plain(values, own);
      case OPEN -> steps.open(values);
      case WHOLE -> steps.whole(values);
      case CLOSE -> steps.close(values);
    }
  }

  private static WrittenCondition condition(Component component) {
    var parameter = ConditionBlocks.findCondition(component).orElseThrow();
    return new WrittenCondition(
        parameter.value(),
        ConditionParser.findCondition(parameter.value()).orElseThrow(() -> refusal(parameter)));
  }

  private static TransformException refusal(Parameter parameter) {
    return Refusal.badValue(Key.CONDITION, parameter, "a condition such as w_gt_300");
  }

  private static @Nullable ImageFormat extension(@Nullable Fragment extension) {
    if (extension == null || extension.isEmpty()) {
      return null;
    }
    return ImageFormat.findByName(extension.text())
        .orElseThrow(() ->
            new TransformException(
                new Problem.Malformed(
                    extension.text(), extension.offset(), "a component, or an extension")));
  }
}
