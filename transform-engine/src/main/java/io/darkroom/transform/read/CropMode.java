package io.darkroom.transform.read;

import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Locale;

/// The modes of `c_`, by name.
enum CropMode {
  SCALE,
  FIT,
  LIMIT,
  MFIT,
  FILL,
  LFILL,
  FILL_PAD,
  PAD,
  LPAD,
  MPAD,
  CROP,
  THUMB,
  AUTO,
  AUTO_PAD,
  IMAGGA_SCALE,
  IMAGGA_CROP;

  /// `lfit` is an old name of `limit`.
  static CropMode read(Parameter parameter) {
    var name = parameter.value().text();
    if (name.equals("lfit")) {
      return LIMIT;
    }
    for (var mode : values()) {
      if (mode.text().equals(name)) {
        return mode;
      }
    }
    throw Refusal.badValue(Key.CROP, parameter, "a crop mode such as fill");
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether automatic gravity may stand with the mode. Reference: "Automatic gravity".
  boolean takesAutomaticGravity() {
    return switch (this) {
      case CROP, FILL, LFILL, FILL_PAD, THUMB, AUTO, AUTO_PAD -> true;
      case SCALE, FIT, LIMIT, MFIT, PAD, LPAD, MPAD, IMAGGA_SCALE, IMAGGA_CROP -> false;
    };
  }
}
