package io.darkroom.server.job;

/// The table of jobs cannot be read or written, so that nothing can be promised.
public final class JobException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JobException(String message, Throwable cause) {
    super(message, cause);
  }
}
