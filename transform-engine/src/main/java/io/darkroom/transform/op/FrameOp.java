package io.darkroom.transform.op;

import java.util.ArrayList;
import java.util.List;

/// Operations on an animation as a whole. A still picture stays as it is.
public sealed interface FrameOp extends Op {

  /// Says how often the animation plays.
  ///
  /// @param plays 0: for ever
  record Replay(int plays) implements FrameOp {
    public Replay {
      if (plays < 0) {
        throw new IllegalArgumentException(plays + " plays");
      }
    }
  }

  /// Lightens the first frames from black, or darkens the last ones to black.
  ///
  /// @param millis from black to the picture, or back; at least 1
  record Fade(Direction direction, int millis) implements FrameOp {
    public enum Direction {
      IN,
      OUT
    }

    /// Frames that say they are shown for less than this are shown for [#USUAL_MILLIS], as browsers
    /// do.
    private static final int LEAST_MILLIS = 11;

    private static final int USUAL_MILLIS = 100;

    public Fade {
      if (millis < 1) {
        throw new IllegalArgumentException("a fade of " + millis + " ms");
      }
    }

    /// How much light each frame keeps, 0 to 1. The first frame fading in and the last one fading
    /// out keep none.
    ///
    /// @param delaysMillis how long each frame is shown
    public List<Double> levels(List<Integer> delaysMillis) {
      long total = delaysMillis.stream().mapToLong(Fade::shown).sum();
      var levels = new ArrayList<Double>();
      long begin = 0;
      for (int delay : delaysMillis) {
        long end = begin + shown(delay);
        double away = direction == Direction.IN ? begin : total - end;
        levels.add(Math.min(1, away / millis));
        begin = end;
      }
      return levels;
    }

    private static int shown(int delayMillis) {
      return delayMillis < LEAST_MILLIS ? USUAL_MILLIS : delayMillis;
    }
  }
}
