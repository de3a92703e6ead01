package io.darkroom.server.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How every address is doing: requests under way, and notifications dropped in a row. Kept in
/// memory, by each node for itself. Safe for concurrent use.
final class UrlStates {
  private static final Logger LOG = LoggerFactory.getLogger(UrlStates.class);

  private final int perUrl;
  private final int dropsToDisable;
  private final Duration disabledFor;
  private final InstantSource clock;
  private final Map<String, State> states = new HashMap<>();

  /// Nothing is kept of an address that has neither requests under way nor drops.
  private static final class State {
    int underWay;
    int drops;
    @Nullable Instant disabledUntil;

    boolean isBlank() {
      return underWay == 0 && drops == 0 && disabledUntil == null;
    }
  }

  UrlStates(int perUrl, int dropsToDisable, Duration disabledFor, InstantSource clock) {
    this.perUrl = perUrl;
    this.dropsToDisable = dropsToDisable;
    this.disabledFor = disabledFor;
    this.clock = clock;
  }

  private State state(String url) {
    return states.computeIfAbsent(url, _ -> new State());
  }

  private void tidy(String url, State state) {
    if (state.isBlank()) {
      states.remove(url);
    }
  }

  /// Whether the address is left alone for now.
  synchronized boolean isDisabled(String url) {
    var state = states.get(url);
    if (state == null || state.disabledUntil == null) {
      return false;
    }
    if (clock.instant().isBefore(state.disabledUntil)) {
      return true;
    }
    LOG.info("notifications to {} are sent again", Webhook.place(url));
    state.disabledUntil = null;
    state.drops = 0;
    tidy(url, state);
    return false;
  }

  /// Takes one of the places for this address; false when all are taken.
  synchronized boolean begin(String url) {
    var state = state(url);
    if (state.underWay >= perUrl) {
      return false;
    }
    state.underWay++;
    return true;
  }

  synchronized void end(String url, boolean delivered) {
    var state = state(url);
    state.underWay--;
    if (delivered) {
      state.drops = 0;
      state.disabledUntil = null;
    }
    tidy(url, state);
  }

  /// Counts a notification that was given up.
  synchronized void dropped(String url) {
    var state = state(url);
    state.drops++;
    if (state.drops >= dropsToDisable && state.disabledUntil == null) {
      state.disabledUntil = clock.instant().plus(disabledFor);
      LOG.error(
          "{} notifications in a row could not be delivered to {}; it is sent nothing until {}",
          state.drops,
          Webhook.place(url),
          state.disabledUntil);
    }
  }
}
