package io.darkroom.transform.golden;

import io.darkroom.transform.Tables;
import java.util.List;
import java.util.Locale;

/// A transformation of a drawn picture, and what is promised of the result beside its pixels.
///
/// @param text the transformation
/// @param promise size, transparency, frames and plays
/// @param tolerance the largest difference of any band, of 255
record GoldenCase(String text, GoldenSource source, String promise, int tolerance) {

  static List<GoldenCase> effects() {
    return Tables.rows(GoldenCase.class, "effects.txt").stream()
        .map(row ->
            new GoldenCase(
                row.get(0),
                GoldenSource.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                row.get(2),
                Integer.parseInt(row.get(3))))
        .toList();
  }

  /// The name of its file.
  String fileName() {
    var plain = text.replaceAll("[^a-z0-9_.-]", "+");
    return (source == GoldenSource.STRANGERS ? "strangers+" : "") + plain + ".png";
  }

  /// Whether the effect of a name is in it.
  boolean shows(String effect) {
    return List.of(text.split("[,/]")).stream()
        .anyMatch(part -> part.equals("e_" + effect) || part.startsWith("e_" + effect + ":"));
  }

  @Override
  public String toString() {
    return text + " of " + source.name().toLowerCase(Locale.ROOT);
  }
}
