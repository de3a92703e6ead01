package io.darkroom.server.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.work.Background;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One kind of job as the scheduler runs it: an attempt, and what follows from how it ended. Safe
/// for concurrent use.
final class JobRun<T> {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  /// A job during which the server has ended this often is likely to be the reason.
  private static final int MAX_CRASHES = 3;

  private static final Duration BUSY_PAUSE = Duration.ofSeconds(5);

  private final JobKind<T> kind;
  private final JobHandler<T> handler;
  private final LongAdder givenUp;

  /// @param givenUp counts the jobs this process has given up
  JobRun(JobWork<T> work, LongAdder givenUp) {
    this.kind = work.kind();
    this.handler = work.handler();
    this.givenUp = givenUp;
  }

  Task<String> task() {
    return Tasks.custom(kind.name(), String.class)
        .onDeadExecution(this::afterCrash)
        .execute((instance, _) -> attempt(instance.getId(), Envelope.parse(instance.getData())));
  }

  private CompletionHandler<String> attempt(String id, Envelope envelope) {
    if (envelope.crashes() >= MAX_CRASHES) {
      return giveUp(id, envelope, "the server ended during " + envelope.crashes() + " attempts");
    }
    return switch (outcome(id, envelope)) {
      case JobOutcome.Done() -> new CompletionHandler.OnCompleteRemove<>();
      case JobOutcome.Postponed(var pause) -> later(pause, envelope);
      case JobOutcome.Failed(var reason) -> afterFailure(id, envelope, reason);
      case JobOutcome.Hopeless(var reason) -> giveUp(id, envelope.failed(reason), reason);
    };
  }

  private JobOutcome outcome(String id, Envelope envelope) {
    T data;
    try {
      data = kind.read().apply(envelope.data());
    } catch (RuntimeException e) {
      LOG.warn("job {} {} has data that cannot be read", kind.name(), id, e);
      return new JobOutcome.Hopeless("its data cannot be read: " + e.getMessage());
    }
    try {
      return Background.call(() -> handler.run(data));
    } catch (RuntimeException e) {
      if (e instanceof ApiException refused && refused.problem() instanceof ApiProblem.Overloaded) {
        return new JobOutcome.Postponed(BUSY_PAUSE);
      }
      LOG.warn("job {} {} failed", kind.name(), id, e);
      return new JobOutcome.Failed(
          Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()));
    }
  }

  private CompletionHandler<String> afterFailure(String id, Envelope envelope, String reason) {
    var failed = envelope.failed(reason);
    var pause = kind.retry().findPause(failed.failures());
    if (pause.isEmpty()) {
      return giveUp(id, failed, reason);
    }
    LOG.info("job {} {} is tried again in {}: {}", kind.name(), id, pause.get(), reason);
    return later(pause.get(), failed);
  }

  private CompletionHandler<String> giveUp(String id, Envelope envelope, String reason) {
    givenUp.increment();
    LOG.error("job {} {} is given up: {}", kind.name(), id, reason);
    try {
      handler.givenUp(kind.read().apply(envelope.data()), reason);
    } catch (RuntimeException e) {
      LOG.warn("job {} {}: giving it up could not be told", kind.name(), id, e);
    }
    var last = envelope.error() == null ? envelope.failed(reason) : envelope;
    return (complete, operations) ->
        operations.reschedule(failed(complete), JobTable.NEVER, last.json());
  }

  private static CompletionHandler<String> later(Duration pause, Envelope envelope) {
    return (complete, operations) ->
        operations.reschedule(complete, complete.getTimeDone().plus(pause), envelope.json());
  }

  /// So that the row keeps the time.
  private static ExecutionComplete failed(ExecutionComplete complete) {
    return ExecutionComplete.failure(
        complete.getExecution(),
        complete.getTimeDone().minus(complete.getDuration()),
        complete.getTimeDone(),
        new IllegalStateException("given up"));
  }

  private void afterCrash(ExecutionComplete complete, ExecutionOperations<String> operations) {
    var instance = complete.getExecution().taskInstance;
    LOG.warn("job {} {} is taken over from a node that is gone", kind.name(), instance.getId());
    var envelope = Envelope.parse((String) instance.getData()).crashed();
    operations.reschedule(complete, complete.getTimeDone(), envelope.json());
  }
}
