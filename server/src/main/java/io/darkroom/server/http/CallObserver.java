package io.darkroom.server.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Is told of every call when it has ended. Safe for concurrent use; must not throw.
@FunctionalInterface
public interface CallObserver {
  /// @param route which kind of address it was, one of few
  /// @param status the HTTP status answered; 0 when none was
  /// @param failure whose fault a failure was; null when the call did what was asked
  /// @param time from the first byte read to the last one written
  void ended(String route, int status, ErrorResponses.@Nullable Category failure, Duration time);
}
