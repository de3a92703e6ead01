package io.darkroom.transform;

import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.model.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the stored files, other than pictures, that a transformation may use. Where a style is
/// in a variable, every text that the variable is ever given counts. One transformation only.
final class NamedFiles {
  /// Stands for a variable in a style, as a size does and a weight.
  private static final String NUMBER = "100";

  private final Transformation transformation;
  private final Set<StoredFile> files = new LinkedHashSet<>();

  private NamedFiles(Transformation transformation) {
    this.transformation = transformation;
  }

  /// In the order of the text, each once.
  static List<StoredFile> of(Transformation transformation) {
    var files = new NamedFiles(transformation);
    files.collect(transformation.steps());
    return List.copyOf(files.files);
  }

  private void collect(List<Step> steps) {
    for (var step : steps) {
      if (step instanceof Step.Configure(OutputSetting.ColorProfile(var file))) {
        files.add(file);
      } else if (step instanceof Step.LayOn(var overlay)) {
        if (overlay.layer() instanceof Layer.Text text) {
          collect(text.style());
        } else if (overlay.layer() instanceof Layer.ColorTable(var file)) {
          files.add(file);
        }
        collect(overlay.steps());
      }
    }
  }

  private void collect(Wording style) {
    if (style.parts().size() == 1
        && style.parts().getFirst() instanceof Wording.Inserted(var formula)
        && formula.root() instanceof Expression.Variable(var name)) {
      collectValues(name, transformation.steps());
      return;
    }
    var text = new StringBuilder();
    for (var part : style.parts()) {
      text.append(part instanceof Wording.Literal(var literal) ? literal : NUMBER);
    }
    collect(text.toString());
  }

  private void collect(String style) {
    TextStyle.find(style)
        .filter(TextStyle::isFontFile)
        .ifPresent(found -> files.add(StoredFile.ofText(found.font())));
  }

  private void collectValues(String variable, List<Step> steps) {
    for (var step : steps) {
      if (step instanceof Step.LayOn(var overlay)) {
        collectValues(variable, overlay.steps());
      } else if (step instanceof Step.Assign(var name, var value)
          && name.equals(variable)
          && value.root() instanceof Expression.Text(var text)) {
        collect(text);
      }
    }
  }
}
