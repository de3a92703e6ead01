package io.darkroom.transform.engine.vips.ffm;

/// The C functions we call, one method each under its C signature, by theme. Safe for concurrent
/// use.
record VipsNative(VipsRuntime runtime, VipsObjects objects, GValues values, VipsImages images) {
  /// Loads a shared library for the life of the process: GLib cannot be unloaded.
  ///
  /// @param library a path, or a name that the system's loader finds
  /// @throws IllegalArgumentException when there is no such library or it does not load
  static VipsNative load(String library) {
    var calls = Downcalls.load(library);
    return new VipsNative(
        new VipsRuntime(calls), new VipsObjects(calls), new GValues(calls), new VipsImages(calls));
  }
}
