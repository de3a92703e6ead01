package io.darkroom.server.http;

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

    public void end() {
      var line =
          LOG.atInfo()
              .addKeyValue("request_id", call.requestId())
              .addKeyValue("method", call.method().name())
              .addKeyValue("path", call.rawPath())
              .addKeyValue("status", answer == null ? 0 : answer.status())
              .addKeyValue("bytes", answer == null ? 0 : answer.body().length())
              .addKeyValue("ms", (System.nanoTime() - startNanos) / 1_000_000);
      if (failure != null) {
        line = line.addKeyValue("error", ErrorResponses.logMessage(failure));
      }
      line.log("request");
      if (failure != null && ErrorResponses.isOurFault(failure)) {
        LOG.error("call {} failed", call.requestId(), failure);
      }
      MDC.remove("request_id");
    }
  }
}
