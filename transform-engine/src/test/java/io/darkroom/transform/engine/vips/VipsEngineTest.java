package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageEngineContract;
import io.darkroom.transform.engine.vips.ffm.VipsLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
final class VipsEngineTest implements ImageEngineContract {
  private final VipsLibrary library = LoadedVips.library(1);
  private final ImageEngine engine = new VipsEngine(library);

  @Override
  public ImageEngine engine() {
    return engine;
  }

  @AfterAll
  void leavesNothingBehind() {
    engine.close();
    LoadedVips.holdsNothing(library);
  }
}
