package io.darkroom.transform.sheet;

import io.darkroom.transform.engine.EncodedImage;
import java.util.List;

/// Pictures one below the other in one picture.
///
/// @param image PNG, transparent where no picture is
/// @param places of the pictures, in their order
public record Sheet(EncodedImage image, List<Place> places) {
  public Sheet {
    places = List.copyOf(places);
  }

  /// Where a picture stands, from the top left, and its size in pixels.
  public record Place(int x, int y, int width, int height) {}
}
