package io.darkroom.transform.engine.vips.ffm;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The arguments of operations as the loaded library declares them. Each is asked for once and
/// remembered. Safe for concurrent use.
final class VipsArguments {
  private static final long POINTERS_BYTES = 24;
  private static final long NONE = 0;

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
    return findType(session, nickname, operation, name)
        .orElseThrow(() -> new VipsException(nickname, "has no argument " + name));
  }

  /// The GType of an argument; empty when the operation has no such argument.
  OptionalLong findType(
      VipsSession session, String nickname, MemorySegment operation, String name) {
    long type =
        types.computeIfAbsent(
            new Argument(nickname, name),
            _ -> {
              var places = session.arena().allocate(POINTERS_BYTES, Long.BYTES);
              return vips.objects().argumentType(operation, session.text(name), places);
            });
    if (type != NONE) {
      return OptionalLong.of(type);
    }
    session.failure(nickname); // takes the text of the refusal out of libvips's buffer
    return OptionalLong.empty();
  }

  /// Every argument used so far, as `operation.argument`, in alphabetical order.
  Set<String> used() {
    var names = new TreeSet<String>();
    types.forEach((argument, type) -> {
      if (type != NONE) {
        names.add(argument.operation() + "." + argument.name());
      }
    });
    return names;
  }
}
