package io.darkroom.transform.read;

import io.darkroom.transform.model.Compass;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Set;

/// Reads `g_`. A word that is nothing else names an object to look for; without a detector of
/// objects it is refused.
final class GravityReader {
  private static final Set<String> NOT_BUILT =
      Set.of(
          "face",
          "faces",
          "custom",
          "auto",
          "adv_face",
          "adv_faces",
          "adv_eyes",
          "body",
          "no_faces",
          "ocr_text",
          "cld-decompose_tile",
          "liquid");

  private GravityReader() {}

  static Gravity read(Parameter parameter) {
    var value = parameter.value();
    if (value.text().equals("xy_center")) {
      return new Gravity.Point();
    }
    var compass = Compass.find(value.text());
    if (compass.isPresent()) {
      return new Gravity.At(compass.get());
    }
    var head = value.split(':').getFirst().text();
    if (NOT_BUILT.contains(head)
        || head.startsWith("region_")
        || head.startsWith("clipping_path_")
        || head.startsWith("track_person")) {
      throw Refusal.unsupported(parameter);
    }
    throw Refusal.badValue(Key.GRAVITY, parameter, "a gravity such as north_east or face");
  }
}
