package io.darkroom.server.upload.parameter;

import java.util.Arrays;
import java.util.List;

/// Transformation text in a parameter. Upload API reference, "Transformation strings": it may hold
/// blanks and all of Unicode as they are. Clients that write what they would write into an address
/// escape the percent signs of text once more; those are taken back.
final class TransformationValue {
  private TransformationValue() {}

  static String text(String value) {
    return value.replace("%25", "%");
  }

  /// The items of pipe lists, repetitions dropped; an empty item counts.
  static List<String> list(List<String> values) {
    return Arrays.stream(String.join("|", values).split("\\|", -1))
        .map(String::strip)
        .map(TransformationValue::text)
        .distinct()
        .toList();
  }
}
