package io.darkroom.benchmarks;

import io.darkroom.transform.EngineConfig;
import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.syntax.TextLimits;
import java.time.Duration;

/// The engines as the server opens them, with room for every picture.
final class Engines {
  static final Limits LIMITS =
      new Limits(200_000_000, 200_000_000, 1000, 100_000_000, Duration.ofMinutes(1));

  private Engines() {}

  static TransformEngine open(ImageEngines.Choice choice) {
    var chosen = ImageEngines.open(EngineConfig.defaults().withKind(choice));
    return TransformEngine.open(chosen.engine(), TextLimits.DEFAULT);
  }
}
