package io.darkroom.server.compose;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;
import io.darkroom.transform.lettering.TextStyle;

/// The style of a text image as a text layer writes it: `Arial_12_bold_center`.
final class TextStyleWords {
  private TextStyleWords() {}

  /// @throws ApiException when the parameters describe no style
  static String from(Parameters parameters) {
    var style = new StringBuilder(parameters.find("font_family").orElse("Arial"));
    style.append('_').append(parameters.find("font_size").orElse("12"));
    add(style, "", parameters, "font_weight", "normal");
    add(style, "", parameters, "font_style", "normal");
    add(style, "", parameters, "text_decoration", "none");
    add(style, "", parameters, "text_align", "left");
    add(style, "letter_spacing_", parameters, "letter_spacing", "");
    add(style, "line_spacing_", parameters, "line_spacing", "");
    add(style, "hinting_", parameters, "font_hinting", "");
    add(style, "antialias_", parameters, "font_antialiasing", "");
    var text = style.toString();
    if (TextStyle.find(text).isEmpty()) {
      throw ApiException.badRequest("Invalid text style " + text);
    }
    return text;
  }

  private static void add(
      StringBuilder style, String prefix, Parameters parameters, String name, String usual) {
    var value = parameters.find(name).orElse(usual);
    if (!value.equals(usual)) {
      style.append('_').append(prefix).append(value);
    }
  }
}
