package io.darkroom.transform.plan;

import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Rgba;

/// What a frame shows beyond the picture.
sealed interface Surround {
  record Plain(Rgba color) implements Surround {}

  record Matching(Backdrop backdrop) implements Surround {}
}
