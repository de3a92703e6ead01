package io.darkroom.transform.engine.raster;

/// Called about once a row of pixels; throws when the work is to end.
@FunctionalInterface
public interface Pulse {
  void check();
}
