package io.darkroom.transform.engine;

import java.time.Duration;

/// What one picture may cost. Everything that can be told from header and plan is checked before
/// decoding.
///
/// @param inputPixels pixels of one frame of the source
/// @param outputPixels pixels of all frames of the result together, and of every intermediate
///   picture; the frames of an animation as they are decoded are one
/// @param frames frames or pages decoded
/// @param outputBytes bytes of the finished file
/// @param time wall-clock time from the call to the result
public record Limits(
    long inputPixels, long outputPixels, int frames, long outputBytes, Duration time) {

  /// The same limits with another time.
  public Limits withTime(Duration other) {
    return new Limits(inputPixels, outputPixels, frames, outputBytes, other);
  }
}
