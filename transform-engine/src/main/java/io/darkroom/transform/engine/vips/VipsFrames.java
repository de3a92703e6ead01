package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsMontage;
import java.util.List;
import java.util.function.UnaryOperator;

/// The picture in work: its frames, all of one size, and when each is shown.
///
/// @param frames at least one
/// @param delaysMillis a delay for each frame; empty when it is not animated
/// @param plays how often an animation plays, 0 for ever
/// @param sequential whether pixels can only be read from top to bottom, once
record VipsFrames(
    List<VipsImage> frames, List<Integer> delaysMillis, int plays, boolean sequential) {
  VipsFrames {
    frames = List.copyOf(frames);
    delaysMillis = List.copyOf(delaysMillis);
  }

  static VipsFrames still(VipsImage image) {
    return new VipsFrames(List.of(image), List.of(), 0, true);
  }

  VipsImage first() {
    return frames.getFirst();
  }

  VipsFrames map(UnaryOperator<VipsImage> operation) {
    return new VipsFrames(frames.stream().map(operation).toList(), delaysMillis, plays, sequential);
  }

  VipsFrames withDelays(List<Integer> others) {
    return new VipsFrames(frames, others, plays, sequential);
  }

  VipsFrames withPlays(int times) {
    return new VipsFrames(frames, delaysMillis, times, sequential);
  }

  VipsFrames withFrames(List<VipsImage> others) {
    return new VipsFrames(others, delaysMillis, plays, sequential);
  }

  /// The same picture in memory, where pixels can be read in any order and more than once.
  VipsFrames randomAccess() {
    if (!sequential) {
      return this;
    }
    return new VipsFrames(
        frames.stream().map(VipsImage::copyMemory).toList(), delaysMillis, plays, false);
  }

  /// One image with the frames one below the other, as animations are saved.
  VipsImage joined() {
    if (frames.size() == 1) {
      return first();
    }
    return VipsMontage.arrayjoin(frames)
        .header()
        .withInt("page-height", first().height())
        .header()
        .withInts("delay", delaysMillis)
        .header()
        .withInt("loop", plays);
  }
}
