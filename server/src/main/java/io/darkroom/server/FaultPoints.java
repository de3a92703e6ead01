package io.darkroom.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// Ends the process without warning at one step, for tests of what a crash there leaves behind.
///
/// The steps are the calls of the parts that keep things: the system property `darkroom.halt-at`
/// names one as `blobs.adopt:before` or `assets.save:after`. Without it, as in every real server,
/// the parts are used as they are.
final class FaultPoints {
  private static final String PROPERTY = "darkroom.halt-at";

  /// As if killed by signal 9.
  static final int EXIT_STATUS = 137;

  private FaultPoints() {}

  /// @param name of the part in the names of its steps
  static <T> T around(String name, Class<T> type, T part) {
    var step = System.getProperty(PROPERTY);
    if (step == null || !step.startsWith(name + ".")) {
      return part;
    }
    var proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              var call = name + "." + method.getName();
              haltAt(step, call + ":before");
              var result = invoke(part, method, arguments);
              haltAt(step, call + ":after");
              return result;
            });
    return type.cast(proxy);
  }

  private static void haltAt(String chosen, String step) {
    if (chosen.equals(step)) {
      Runtime.getRuntime().halt(EXIT_STATUS);
    }
  }

  private static @Nullable Object invoke(
      Object part, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(part, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
