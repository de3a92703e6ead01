package io.darkroom.server.job;

import java.time.Duration;

/// How one attempt at a job ended.
public sealed interface JobOutcome {
  JobOutcome DONE = new Done();

  /// The work is done, or there is nothing left to do.
  record Done() implements JobOutcome {}

  /// It was not tried; this does not count as an attempt.
  record Postponed(Duration pause) implements JobOutcome {}

  /// It failed; the kind's policy says whether there is another attempt.
  record Failed(String reason) implements JobOutcome {}

  /// It failed and would fail again.
  record Hopeless(String reason) implements JobOutcome {}
}
