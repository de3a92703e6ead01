package io.darkroom.storage.asset;

import org.jspecify.annotations.Nullable;

/// The one exception of the catalog; its problem says what happened, its cause is detail for the
/// log.
public final class AssetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient AssetProblem problem;

  public AssetException(AssetProblem problem) {
    this(problem, null);
  }

  public AssetException(AssetProblem problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public AssetProblem problem() {
    return problem;
  }
}
