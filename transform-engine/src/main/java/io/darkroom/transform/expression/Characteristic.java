package io.darkroom.transform.expression;

import java.util.Optional;

/// The predefined values of the reference that are numbers.
public enum Characteristic {
  WIDTH("w"),
  HEIGHT("h"),
  ASPECT_RATIO("ar"),
  INITIAL_WIDTH("iw"),
  INITIAL_HEIGHT("ih"),
  INITIAL_ASPECT_RATIO("iar"),
  TRIMMED_ASPECT_RATIO("tar"),
  CURRENT_PAGE("cp"),
  PAGE_COUNT("pc"),
  PAGE_X("px"),
  PAGE_Y("py"),
  FACE_COUNT("fc"),
  CUSTOM_COORDINATES_COUNT("ccc"),
  REGION_COUNT("rc"),
  INITIAL_DENSITY("idn"),
  ILLUSTRATION_SCORE("ils"),
  DURATION("du"),
  INITIAL_DURATION("idu");

  private final String text;

  Characteristic(String text) {
    this.text = text;
  }

  /// By the name in text; `ow` and `oh` are old spellings of the initial width and height.
  static Optional<Characteristic> find(String text) {
    for (var characteristic : values()) {
      if (characteristic.text.equals(text)) {
        return Optional.of(characteristic);
      }
    }
    return switch (text) {
      case "ow" -> Optional.of(INITIAL_WIDTH);
      case "oh" -> Optional.of(INITIAL_HEIGHT);
      default -> Optional.empty();
    };
  }

  /// The name in text.
  public String text() {
    return text;
  }
}
