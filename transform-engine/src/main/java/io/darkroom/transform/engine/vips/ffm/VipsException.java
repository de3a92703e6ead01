package io.darkroom.transform.engine.vips.ffm;

/// A libvips call that failed. The text comes from a buffer that all threads share, so it is detail
/// for the log and never a reason to decide.
public final class VipsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String operation;

  VipsException(String operation, String text) {
    super(operation + ": " + text.strip());
    this.operation = operation;
  }

  /// The nickname of the operation.
  public String operation() {
    return operation;
  }
}
