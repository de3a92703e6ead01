package io.darkroom.transform.error;

import org.jspecify.annotations.Nullable;

/// The one exception of this module; its problem says what happened, its cause is detail for the
/// log.
public final class TransformException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public TransformException(Problem problem) {
    this(problem, null);
  }

  public TransformException(Problem problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
