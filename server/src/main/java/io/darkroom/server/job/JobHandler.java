package io.darkroom.server.job;

/// Does the work of one kind of job. May block; is called on a virtual thread of its own, by any
/// node, and once more when a server ended before it was known to be done. Safe for concurrent use.
@FunctionalInterface
public interface JobHandler<T> {

  /// Does it once. Whatever it throws counts as a failure worth another attempt.
  JobOutcome run(T data);

  /// Called once when the job is given up, in the same thread.
  ///
  /// @param reason one line for people
  default void givenUp(T data, String reason) {}
}
