package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.util.Objects.requireNonNull;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Calls of C functions by name, and reading of memory that C owns. Safe for concurrent use.
///
/// The only class that makes downcalls and the only one that uses restricted methods. Handles are
/// linked on first use and kept. Calls go through boxed arguments: a request makes a few hundred of
/// them, which is nothing beside its pixels, and none is critical, because libvips calls are long.
@SuppressWarnings("restricted") // foreign calls are this class's whole purpose
final class Downcalls {
  private static final Linker LINKER = Linker.nativeLinker();

  private final SymbolLookup symbols;
  private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();

  private Downcalls(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  static Downcalls load(String library) {
    return new Downcalls(
        library.contains("/")
            ? SymbolLookup.libraryLookup(Path.of(library), Arena.global())
            : SymbolLookup.libraryLookup(library, Arena.global()));
  }

  void run(String name, Object... arguments) {
    call(null, name, arguments);
  }

  int integer(String name, Object... arguments) {
    return (int) result(JAVA_INT, name, arguments);
  }

  long size(String name, Object... arguments) {
    return (long) result(JAVA_LONG, name, arguments);
  }

  MemorySegment pointer(String name, Object... arguments) {
    return (MemorySegment) result(ADDRESS, name, arguments);
  }

  double real(String name, Object... arguments) {
    return (double) result(JAVA_DOUBLE, name, arguments);
  }

  private Object result(MemoryLayout layout, String name, Object... arguments) {
    return requireNonNull(call(layout, name, arguments));
  }

  private @Nullable Object call(@Nullable MemoryLayout result, String name, Object... arguments) {
    var function = functions.computeIfAbsent(name, _ -> link(result, name, arguments));
    try {
      return (Object) function.invokeExact(arguments);
    } catch (Throwable e) { // invokeExact declares it; C throws nothing
      throw new IllegalStateException("cannot call " + name, e);
    }
  }

  private MethodHandle link(@Nullable MemoryLayout result, String name, Object... arguments) {
    var symbol = symbols.find(name).orElseThrow(() -> new VipsException(name, "no such function"));
    var layouts = new MemoryLayout[arguments.length];
    for (int i = 0; i < layouts.length; i++) {
      layouts[i] = layoutOf(arguments[i]);
    }
    var descriptor =
        result == null
            ? FunctionDescriptor.ofVoid(layouts)
            : FunctionDescriptor.of(result, layouts);
    return LINKER
        .downcallHandle(symbol, descriptor)
        .asSpreader(Object[].class, layouts.length)
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  private static MemoryLayout layoutOf(Object argument) {
    return switch (argument) {
      case MemorySegment _ -> ADDRESS;
      case Integer _ -> JAVA_INT;
      case Long _ -> JAVA_LONG;
      case Double _ -> JAVA_DOUBLE;
      default -> throw new IllegalArgumentException("no C type for " + argument.getClass());
    };
  }

  /// Memory that C owns, as long as C says.
  static MemorySegment sized(MemorySegment memory, long bytes) {
    return memory.reinterpret(bytes);
  }

  /// Bytes that C owns.
  static byte[] bytes(MemorySegment memory, long size) {
    return memory.reinterpret(size).toArray(JAVA_BYTE);
  }

  /// A C string of any length, or the empty one for null.
  static String text(MemorySegment string) {
    return isNull(string) ? "" : string.reinterpret(Long.MAX_VALUE).getString(0);
  }

  /// `int` values that C owns.
  static int[] ints(MemorySegment array, int count) {
    return array.reinterpret(count * JAVA_INT.byteSize()).toArray(JAVA_INT);
  }

  /// `double` values that C owns.
  static double[] doubles(MemorySegment array, long bytes) {
    return array.reinterpret(bytes).toArray(JAVA_DOUBLE);
  }

  static boolean isNull(MemorySegment pointer) {
    return pointer.address() == 0;
  }
}
