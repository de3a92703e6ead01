package io.darkroom.server.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// One line for every call: what was asked, what was answered, how long it took; the cause beside
/// it when the fault is ours. Queries stay out of it, since they may carry tokens. Safe for
/// concurrent use.
public final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("darkroom.request");

  /// Begins the line of a call on its thread.
  public Entry begin(Call call) {
    MDC.put("request_id", call.requestId());
    return new Entry(call);
  }

  /// The line of one call. One request only.
  public static final class Entry {
    private final Call call;
    private final long startNanos = System.nanoTime();
    private @Nullable Answer answer;
    private @Nullable RuntimeException failure;

    private Entry(Call call) {
      this.call = call;
    }

    public void answered(Answer given) {
      this.answer = given;
    }

    public void failed(RuntimeException cause) {
      this.failure = cause;
    }

    /// How a call ended.
    ///
    /// @param status the one answered; 0 when none was
    /// @param failure whose fault a failure was; null when there was none
    record Ended(int status, ErrorResponses.@Nullable Category failure, Duration time) {}

    Ended end() {
      var status = answer == null ? 0 : answer.status();
      var time = Duration.ofNanos(System.nanoTime() - startNanos);
      var line =
          LOG.atInfo()
              .addKeyValue("request_id", call.requestId())
              .addKeyValue("method", call.method().name())
              .addKeyValue("path", call.rawPath())
              .addKeyValue("status", status)
              .addKeyValue("bytes", answer == null ? 0 : answer.body().length())
              .addKeyValue("ms", time.toMillis());
      if (failure != null) {
        line = line.addKeyValue("error", ErrorResponses.logMessage(failure));
      }
      line.log("request");
      if (failure != null && ErrorResponses.isOurFault(failure)) {
        LOG.error("call {} failed", call.requestId(), failure);
      }
      MDC.remove("request_id");
      var category = failure == null ? null : ErrorResponses.category(failure);
      return new Ended(status, category, time);
    }
  }
}
