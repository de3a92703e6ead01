package io.darkroom.transform.syntax;

/// Writes parsed text anew from its smallest pieces, each at its own offset; what no piece covers
/// must be a separator.
final class Reprint {
  private Reprint() {}

  static String of(TransformationText parsed) {
    var text = new StringBuilder();
    for (var component : parsed.components()) {
      fill(text, '/', component.offset());
      for (var parameter : component.parameters()) {
        fill(text, ',', parameter.offset());
        text.append(parameter.key());
        if (!parameter.value().isEmpty()) {
          fill(text, '_', parameter.value().offset());
          text.append(parameter.value());
        }
      }
      fill(text, ',', component.offset() + component.text().length());
    }
    var extension = parsed.extension();
    if (extension != null) {
      fill(text, '/', extension.offset());
      text.append(extension);
    }
    return text.toString();
  }

  private static void fill(StringBuilder text, char separator, int until) {
    while (text.length() < until) {
      text.append(separator);
    }
  }
}
