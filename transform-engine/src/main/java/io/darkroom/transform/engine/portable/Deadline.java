package io.darkroom.transform.engine.portable;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.time.Duration;

/// When a run has to end. Looked at between lines of decoding and between operations.
record Deadline(Duration limit, long endNanos) {

  static Deadline in(Duration limit) {
    return new Deadline(limit, System.nanoTime() + limit.toNanos());
  }

  boolean isPast() {
    return System.nanoTime() - endNanos > 0;
  }

  /// @throws TransformException with `TimedOut`
  void check() {
    if (isPast()) {
      throw new TransformException(new Problem.TimedOut(limit));
    }
  }
}
