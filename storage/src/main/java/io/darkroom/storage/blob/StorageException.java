package io.darkroom.storage.blob;

import org.jspecify.annotations.Nullable;

/// The one exception of the stores; its problem says what happened, its cause is detail for the
/// log.
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient StorageProblem problem;

  public StorageException(StorageProblem problem) {
    this(problem, null);
  }

  public StorageException(StorageProblem problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public StorageProblem problem() {
    return problem;
  }
}
