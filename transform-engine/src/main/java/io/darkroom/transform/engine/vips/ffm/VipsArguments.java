package io.darkroom.transform.engine.vips.ffm;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The arguments of operations as the loaded library declares them. Each is asked for once and
/// remembered. Safe for concurrent use.
final class VipsArguments {
  private static final long POINTERS_BYTES = 24;

  private record Argument(String operation, String name) {}

  private final VipsNative vips;
  private final Map<Argument, Long> types = new ConcurrentHashMap<>();

  VipsArguments(VipsNative vips) {
    this.vips = vips;
  }

  /// The GType of an argument.
  ///
  /// @param nickname the operation
  /// @param operation an instance of it
  /// @throws VipsException when the operation has no such argument
  long typeOf(VipsSession session, String nickname, MemorySegment operation, String name) {
    return types.computeIfAbsent(
        new Argument(nickname, name),
        _ -> {
          var places = session.arena().allocate(POINTERS_BYTES, Long.BYTES);
          long type = vips.argumentType(operation, session.text(name), places);
          if (type == 0) {
            throw session.failure(nickname);
          }
          return type;
        });
  }

  /// Every argument used so far, as `operation.argument`, in alphabetical order.
  Set<String> used() {
    var names = new TreeSet<String>();
    types.keySet().forEach(argument -> names.add(argument.operation() + "." + argument.name()));
    return names;
  }
}
