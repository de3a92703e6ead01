package io.darkroom.transform.op;

/// What the numbers of a saved file mean. The picture in work is sRGB.
public sealed interface SavedColors {
  SavedColors PLAIN = new Srgb(false, false);

  /// sRGB; grays alone may be stored as such.
  ///
  /// @param profiled whether the file holds a profile that says so
  /// @param alwaysColor whether grays are stored as colors too
  record Srgb(boolean profiled, boolean alwaysColor) implements SavedColors {}

  /// Inks, by the engine's own profile, which the file then holds: JPEG and TIFF.
  record Cmyk() implements SavedColors {}

  /// By a stored profile, which the file then holds; one of inks with JPEG and TIFF only.
  ///
  /// @param number which of the sources that come with the plan it is, counted from 0
  record Profile(int number) implements SavedColors {}
}
