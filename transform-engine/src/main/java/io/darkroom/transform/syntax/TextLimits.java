package io.darkroom.transform.syntax;

/// How much transformation text is read. Passing one is a `TooLarge` problem.
///
/// @param characters characters of one transformation text
/// @param components components of one chain, named transformations expanded
/// @param layers layers of one chain
/// @param depth how deeply named transformations, conditions or layers stand inside one another
public record TextLimits(int characters, int components, int layers, int depth) {
  public static final TextLimits DEFAULT = new TextLimits(8192, 100, 50, 10);

  public TextLimits {
    if (characters < 1 || components < 1 || layers < 0 || depth < 1) {
      throw new IllegalArgumentException(
          "no text can be read within %d characters, %d components, %d layers, depth %d"
              .formatted(characters, components, layers, depth));
    }
  }
}
