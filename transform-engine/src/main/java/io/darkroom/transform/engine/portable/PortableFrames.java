package io.darkroom.transform.engine.portable;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.UnaryOperator;

/// The picture in work: its frames, all of one size, 8-bit sRGB, either opaque
/// ([BufferedImage#TYPE_INT_RGB]) or with unpremultiplied alpha ([BufferedImage#TYPE_INT_ARGB]).
///
/// @param frames at least one
/// @param delaysMillis a delay for each frame; empty when it is not animated
/// @param plays how often an animation plays, 0 for ever
record PortableFrames(List<BufferedImage> frames, List<Integer> delaysMillis, int plays) {
  PortableFrames {
    frames = List.copyOf(frames);
    delaysMillis = List.copyOf(delaysMillis);
  }

  static PortableFrames still(BufferedImage image) {
    return new PortableFrames(List.of(image), List.of(), 1);
  }

  BufferedImage first() {
    return frames.getFirst();
  }

  PortableFrames map(UnaryOperator<BufferedImage> operation) {
    return new PortableFrames(frames.stream().map(operation).toList(), delaysMillis, plays);
  }

  PortableFrames withFrames(List<BufferedImage> others) {
    return new PortableFrames(others, delaysMillis, plays);
  }
}
