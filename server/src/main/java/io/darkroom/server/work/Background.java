package io.darkroom.server.work;

import java.util.function.Supplier;

/// Marks work that nobody waits for. Pools that it shares with calls let those go first.
public final class Background {
  private static final ScopedValue<Boolean> MARK = ScopedValue.newInstance();

  private Background() {}

  /// Does marked work; the mark holds for this thread, until the work returns.
  public static <T> T call(Supplier<T> work) {
    return ScopedValue.where(MARK, true).call(work::get);
  }

  static boolean isMarked() {
    return MARK.isBound();
  }
}
