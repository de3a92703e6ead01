package io.darkroom.transform.engine;

import java.time.Duration;

/// What one picture may cost. Everything that can be told from header and plan is checked before
/// decoding.
///
/// @param inputPixels pixels of one frame of the source, and of every picture between two
///   operations
/// @param outputPixels pixels of all frames of the result together; of an animation, whose frames
///   are all in memory, also those of every intermediate picture
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
