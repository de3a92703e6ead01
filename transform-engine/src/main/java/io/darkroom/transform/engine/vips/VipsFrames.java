package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsMontage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The picture in work: its frames, all of one size, and when each is shown.
///
/// @param frames at least one
/// @param delaysMillis a delay for each frame; empty when it is not animated
/// @param plays how often an animation plays, 0 for ever
/// @param sequential whether pixels can only be read from top to bottom, once
/// @param whole how large the whole picture is, of which the frames lack the last part of a pixel;
///   null when they lack nothing
record VipsFrames(
    List<VipsImage> frames,
    List<Integer> delaysMillis,
    int plays,
    boolean sequential,
    @Nullable Whole whole) {

  /// A size in pixels and parts of pixels.
  record Whole(double width, double height) {}

  VipsFrames {
    frames = List.copyOf(frames);
    delaysMillis = List.copyOf(delaysMillis);
  }

  VipsFrames(List<VipsImage> frames, List<Integer> delaysMillis, int plays, boolean sequential) {
    this(frames, delaysMillis, plays, sequential, null);
  }

  static VipsFrames still(VipsImage image) {
    return new VipsFrames(List.of(image), List.of(), 0, true);
  }

  /// A picture that a decoder made smaller, less what would not fill a pixel.
  static VipsFrames shrunk(VipsImage image, Whole whole) {
    return new VipsFrames(List.of(image), List.of(), 0, true, whole);
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
