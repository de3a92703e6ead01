package io.darkroom.transform.read;

import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;

/// Tells from the words of a component whether planning may ask where the faces are. May say yes
/// for nothing; never says no wrongly.
final class FaceWords {
  private static final String FACE_COUNT = "fc";

  private FaceWords() {}

  static boolean areIn(Component component) {
    return component.parameters().stream().anyMatch(FaceWords::areIn);
  }

  private static boolean areIn(Parameter parameter) {
    var value = parameter.value().text();
    if (parameter.key().equals(Key.GRAVITY.text())) {
      return value.contains("face") || value.contains("auto") || value.contains("eyes");
    }
    if (parameter.key().equals(Key.CROP.text())) {
      return value.startsWith("imagga");
    }
    if (value.contains("_faces") || value.contains("redeye")) { // effects, maybe in a variable
      return true;
    }
    return parameter.value().split('_').stream().anyMatch(token -> token.text().equals(FACE_COUNT));
  }
}
