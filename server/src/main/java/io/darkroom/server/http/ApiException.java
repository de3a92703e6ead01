package io.darkroom.server.http;

import org.jspecify.annotations.Nullable;

/// A call that cannot be answered as asked; the problem says why.
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ApiProblem problem;

  public ApiException(ApiProblem problem) {
    this(problem, null);
  }

  public ApiException(ApiProblem problem, @Nullable Throwable cause) {
    super(problem.publicMessage(), cause);
    this.problem = problem;
  }

  public static ApiException badRequest(String message) {
    return new ApiException(new ApiProblem.BadRequest(message));
  }

  public static ApiException unauthorized(String message) {
    return new ApiException(new ApiProblem.Unauthorized(message));
  }

  public static ApiException notFound(String message) {
    return new ApiException(new ApiProblem.NotFound(message));
  }

  public ApiProblem problem() {
    return problem;
  }
}
