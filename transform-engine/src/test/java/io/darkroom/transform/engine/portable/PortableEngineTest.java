package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageEngineContract;

final class PortableEngineTest implements ImageEngineContract {
  private final ImageEngine engine = new PortableEngine();

  @Override
  public ImageEngine engine() {
    return engine;
  }
}
