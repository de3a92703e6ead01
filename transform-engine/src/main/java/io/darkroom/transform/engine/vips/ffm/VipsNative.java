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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The C functions we call, one method each under its C signature, grouped by header. Safe for
/// concurrent use.
///
/// The only class that makes downcalls and the only one that uses restricted methods. Handles are
/// linked on first use and kept. Calls go through boxed arguments: a request makes a few hundred of
/// them, which is nothing beside its pixels, and none is critical, because libvips calls are long.
@SuppressWarnings("restricted") // foreign calls are this class's whole purpose
final class VipsNative {
  private static final Linker LINKER = Linker.nativeLinker();

  /// Offset of `value_type` in `struct _GParamSpec` (gparam.h): an instance, a name, flags.
  private static final long PARAM_SPEC_VALUE_TYPE = 24;

  /// `VIPS_FORMAT_UCHAR`, image.h.
  static final int FORMAT_UCHAR = 0;

  private final SymbolLookup symbols;
  private final Map<String, MethodHandle> functions = new ConcurrentHashMap<>();

  private VipsNative(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /// Loads a shared library for the life of the process: GLib cannot be unloaded.
  ///
  /// @param library a path, or a name that the system's loader finds
  /// @throws IllegalArgumentException when there is no such library or it does not load
  static VipsNative load(String library) {
    return new VipsNative(
        library.contains("/")
            ? SymbolLookup.libraryLookup(Path.of(library), Arena.global())
            : SymbolLookup.libraryLookup(library, Arena.global()));
  }

  // glib.h

  /// `void g_free(gpointer mem)`
  void free(MemorySegment memory) {
    run("g_free", memory);
  }

  /// `gboolean g_setenv(const gchar *variable, const gchar *value, gboolean overwrite)`
  void setEnvironment(MemorySegment variable, MemorySegment value) {
    integer("g_setenv", variable, value, 1);
  }

  // glib-object.h

  /// `GType g_type_fundamental(GType type_id)`
  long fundamentalType(long type) {
    return size("g_type_fundamental", type);
  }

  /// `gpointer g_object_ref(gpointer object)`
  MemorySegment reference(MemorySegment object) {
    return pointer("g_object_ref", object);
  }

  /// `void g_object_unref(gpointer object)`
  void release(MemorySegment object) {
    run("g_object_unref", object);
  }

  /// `void g_object_set_property(GObject *object, const gchar *name, const GValue *value)`
  void setProperty(MemorySegment object, MemorySegment name, MemorySegment value) {
    run("g_object_set_property", object, name, value);
  }

  /// `void g_object_get_property(GObject *object, const gchar *name, GValue *value)`
  void getProperty(MemorySegment object, MemorySegment name, MemorySegment value) {
    run("g_object_get_property", object, name, value);
  }

  /// `GValue *g_value_init(GValue *value, GType type)`
  void initValue(MemorySegment value, long type) {
    pointer("g_value_init", value, type);
  }

  /// `void g_value_unset(GValue *value)`
  void unsetValue(MemorySegment value) {
    run("g_value_unset", value);
  }

  /// `void g_value_set_boolean(GValue *value, gboolean v_boolean)`
  void setBoolean(MemorySegment value, boolean bool) {
    run("g_value_set_boolean", value, bool ? 1 : 0);
  }

  /// `void g_value_set_int(GValue *value, gint v_int)`
  void setInt(MemorySegment value, int number) {
    run("g_value_set_int", value, number);
  }

  /// `void g_value_set_double(GValue *value, gdouble v_double)`
  void setDouble(MemorySegment value, double number) {
    run("g_value_set_double", value, number);
  }

  /// `void g_value_set_enum(GValue *value, gint v_enum)`
  void setEnum(MemorySegment value, int number) {
    run("g_value_set_enum", value, number);
  }

  /// `void g_value_set_flags(GValue *value, guint v_flags)`
  void setFlags(MemorySegment value, int flags) {
    run("g_value_set_flags", value, flags);
  }

  /// `void g_value_set_string(GValue *value, const gchar *v_string)`
  void setString(MemorySegment value, MemorySegment text) {
    run("g_value_set_string", value, text);
  }

  /// `void g_value_set_object(GValue *value, gpointer v_object)`: takes a reference of its own.
  void setObject(MemorySegment value, MemorySegment object) {
    run("g_value_set_object", value, object);
  }

  /// `gpointer g_value_dup_object(const GValue *value)`: a reference of our own.
  MemorySegment takeObject(MemorySegment value) {
    return pointer("g_value_dup_object", value);
  }

  /// `gpointer g_value_dup_boxed(const GValue *value)`: a reference of our own.
  MemorySegment takeBoxed(MemorySegment value) {
    return pointer("g_value_dup_boxed", value);
  }

  /// `gdouble g_value_get_double(const GValue *value)`
  double getDouble(MemorySegment value) {
    return (double) result(JAVA_DOUBLE, "g_value_get_double", value);
  }

  // vips/vips.h, vips/error.h, vips/util.h, vips/memory.h

  /// `int vips_init(const char *argv0)`: does nothing from the second call on.
  int init(MemorySegment programName) {
    return integer("vips_init", programName);
  }

  /// `int vips_version(int flag)`: 0 major, 1 minor, 2 micro.
  int version(int part) {
    return integer("vips_version", part);
  }

  /// `void vips_concurrency_set(int concurrency)`
  void setConcurrency(int threads) {
    run("vips_concurrency_set", threads);
  }

  /// `void vips_leak_set(gboolean leak)`
  void reportLeaks(boolean report) {
    run("vips_leak_set", report ? 1 : 0);
  }

  /// `char *vips_error_buffer_copy(void)`: copies and clears in one step; ours to free.
  MemorySegment takeErrorText() {
    return pointer("vips_error_buffer_copy");
  }

  /// `int vips_enum_from_nick(const char *domain, GType type, const char *str)`: -1 when unknown.
  int enumFromNick(MemorySegment domain, long type, MemorySegment nick) {
    return integer("vips_enum_from_nick", domain, type, nick);
  }

  /// `int vips_flags_from_nick(const char *domain, GType type, const char *nick)`: -1 when unknown.
  int flagsFromNick(MemorySegment domain, long type, MemorySegment nick) {
    return integer("vips_flags_from_nick", domain, type, nick);
  }

  /// `const char *vips_enum_nick(GType enm, int value)`
  MemorySegment enumNick(long type, int value) {
    return pointer("vips_enum_nick", type, value);
  }

  /// `size_t vips_tracked_get_mem(void)`
  long trackedBytes() {
    return size("vips_tracked_get_mem");
  }

  /// `int vips_tracked_get_allocs(void)`
  int trackedAllocations() {
    return integer("vips_tracked_get_allocs");
  }

  /// `int vips_tracked_get_files(void)`
  int trackedFiles() {
    return integer("vips_tracked_get_files");
  }

  // vips/object.h, vips/operation.h, vips/interpolate.h

  /// `GType vips_type_find(const char *basename, const char *nickname)`: 0 when there is none.
  long findType(MemorySegment baseName, MemorySegment nickname) {
    return size("vips_type_find", baseName, nickname);
  }

  /// `VipsOperation *vips_operation_new(const char *name)`: null when unknown or blocked.
  MemorySegment newOperation(MemorySegment nickname) {
    return pointer("vips_operation_new", nickname);
  }

  /// `VipsOperation *vips_cache_operation_build(VipsOperation *operation)`: a new reference, or
  /// null when it failed.
  MemorySegment build(MemorySegment operation) {
    return pointer("vips_cache_operation_build", operation);
  }

  /// `void vips_object_unref_outputs(VipsObject *object)`
  void releaseOutputs(MemorySegment operation) {
    run("vips_object_unref_outputs", operation);
  }

  /// `int vips_object_get_argument(VipsObject *object, const char *name, GParamSpec **pspec,
  /// VipsArgumentClass **argument_class, VipsArgumentInstance **argument_instance)`
  ///
  /// @param places three pointers to be written
  /// @return the GType of the argument, 0 when the operation has none of that name
  long argumentType(MemorySegment operation, MemorySegment name, MemorySegment places) {
    int failed =
        integer(
            "vips_object_get_argument",
            operation,
            name,
            places,
            places.asSlice(8),
            places.asSlice(16));
    if (failed != 0) {
      return 0;
    }
    return places
        .get(ADDRESS, 0)
        .reinterpret(PARAM_SPEC_VALUE_TYPE + 8)
        .get(JAVA_LONG, PARAM_SPEC_VALUE_TYPE);
  }

  /// `void vips_cache_set_max(int max)`
  void setMaxCachedOperations(int operations) {
    run("vips_cache_set_max", operations);
  }

  /// `void vips_operation_block_set(const char *name, gboolean state)`: a class name, with all its
  /// subclasses.
  void blockOperations(MemorySegment className, boolean blocked) {
    run("vips_operation_block_set", className, blocked ? 1 : 0);
  }

  /// `VipsInterpolate *vips_interpolate_new(const char *nickname)`
  MemorySegment newInterpolator(MemorySegment nickname) {
    return pointer("vips_interpolate_new", nickname);
  }

  // vips/type.h

  /// `void vips_value_set_array_double(GValue *value, const double *array, int n)`
  void setDoubles(MemorySegment value, MemorySegment array, int count) {
    run("vips_value_set_array_double", value, array, count);
  }

  /// `void vips_value_set_array_int(GValue *value, const int *array, int n)`
  void setInts(MemorySegment value, MemorySegment array, int count) {
    run("vips_value_set_array_int", value, array, count);
  }

  /// `void vips_value_set_array_image(GValue *value, int n)`, then `VipsImage
  /// **vips_value_get_array_image(const GValue *value, int *n)` to fill it.
  MemorySegment setImages(MemorySegment value, int count) {
    run("vips_value_set_array_image", value, count);
    return pointer("vips_value_get_array_image", value, MemorySegment.NULL)
        .reinterpret(count * ADDRESS.byteSize());
  }

  /// `void vips_value_set_blob(GValue *value, VipsCallbackFn free_fn, const void *data, size_t
  /// length)`: not copied, not freed.
  void setBlob(MemorySegment value, MemorySegment bytes) {
    run("vips_value_set_blob", value, MemorySegment.NULL, bytes, bytes.byteSize());
  }

  /// `const void *vips_blob_get(VipsBlob *blob, size_t *length)`
  MemorySegment blobBytes(MemorySegment blob, MemorySegment length) {
    return pointer("vips_blob_get", blob, length).reinterpret(length.get(JAVA_LONG, 0));
  }

  /// `void vips_area_unref(VipsArea *area)`
  void releaseArea(MemorySegment area) {
    run("vips_area_unref", area);
  }

  // vips/image.h, vips/header.h

  /// `int vips_image_get_width(const VipsImage *image)`
  int width(MemorySegment image) {
    return integer("vips_image_get_width", image);
  }

  /// `int vips_image_get_height(const VipsImage *image)`
  int height(MemorySegment image) {
    return integer("vips_image_get_height", image);
  }

  /// `int vips_image_get_bands(const VipsImage *image)`
  int bands(MemorySegment image) {
    return integer("vips_image_get_bands", image);
  }

  /// `gboolean vips_image_hasalpha(VipsImage *image)`
  boolean hasAlpha(MemorySegment image) {
    return integer("vips_image_hasalpha", image) != 0;
  }

  /// `VipsBandFormat vips_image_get_format(const VipsImage *image)`, by its nickname.
  String format(MemorySegment image) {
    return enumNick("vips_band_format_get_type", integer("vips_image_get_format", image));
  }

  /// `VipsInterpretation vips_image_get_interpretation(const VipsImage *image)`, by its nickname.
  String interpretation(MemorySegment image) {
    return enumNick(
        "vips_interpretation_get_type", integer("vips_image_get_interpretation", image));
  }

  /// `int vips_image_get_page_height(VipsImage *image)`: the height when there is none.
  int pageHeight(MemorySegment image) {
    return integer("vips_image_get_page_height", image);
  }

  /// `int vips_image_get_n_pages(VipsImage *image)`: pages in the file, not those loaded.
  int pages(MemorySegment image) {
    return integer("vips_image_get_n_pages", image);
  }

  /// `GType vips_image_get_typeof(const VipsImage *image, const char *name)`
  boolean hasField(MemorySegment image, MemorySegment name) {
    return size("vips_image_get_typeof", image, name) != 0;
  }

  /// `int vips_image_get_int(const VipsImage *image, const char *name, int *out)`
  int getInt(MemorySegment image, MemorySegment name, MemorySegment out) {
    return integer("vips_image_get_int", image, name, out);
  }

  /// `int vips_image_get_array_int(VipsImage *image, const char *name, int **out, int *n)`
  int getInts(MemorySegment image, MemorySegment name, MemorySegment out, MemorySegment count) {
    return integer("vips_image_get_array_int", image, name, out, count);
  }

  /// `void vips_image_set_int(VipsImage *image, const char *name, int i)`
  void setField(MemorySegment image, MemorySegment name, int value) {
    run("vips_image_set_int", image, name, value);
  }

  /// `void vips_image_set_array_int(VipsImage *image, const char *name, const int *array, int n)`
  void setField(MemorySegment image, MemorySegment name, MemorySegment array, int count) {
    run("vips_image_set_array_int", image, name, array, count);
  }

  /// `gboolean vips_image_remove(VipsImage *image, const char *name)`
  void removeField(MemorySegment image, MemorySegment name) {
    integer("vips_image_remove", image, name);
  }

  /// `void vips_image_set_kill(VipsImage *image, gboolean kill)`
  void kill(MemorySegment image) {
    run("vips_image_set_kill", image, 1);
  }

  /// `VipsImage *vips_image_copy_memory(VipsImage *image)`: a new reference, or null.
  MemorySegment copyMemory(MemorySegment image) {
    return pointer("vips_image_copy_memory", image);
  }

  /// `void vips_image_set_string(VipsImage *image, const char *name, const char *str)`
  void setField(MemorySegment image, MemorySegment name, MemorySegment text) {
    run("vips_image_set_string", image, name, text);
  }

  /// `gchar **vips_image_get_fields(VipsImage *image)`: ends with null; freed here.
  List<String> fields(MemorySegment image) {
    var names = new ArrayList<String>();
    var array = pointer("vips_image_get_fields", image).reinterpret(Long.MAX_VALUE);
    for (long i = 0; !isNull(array.getAtIndex(ADDRESS, i)); i++) {
      names.add(text(array.getAtIndex(ADDRESS, i)));
    }
    run("g_strfreev", array);
    return names;
  }

  /// `VipsImage *vips_image_new_from_memory_copy(const void *data, size_t size, int width, int
  /// height, int bands, VipsBandFormat format)`, image.h: a new reference, or null
  MemorySegment newFromMemory(MemorySegment data, int width, int height, int bands, int format) {
    return pointer(
        "vips_image_new_from_memory_copy", data, data.byteSize(), width, height, bands, format);
  }

  /// `void *vips_image_write_to_memory(VipsImage *in, size_t *size)`: to be freed, or null.
  MemorySegment writeToMemory(MemorySegment image, MemorySegment size) {
    var bytes = pointer("vips_image_write_to_memory", image, size);
    return isNull(bytes) ? bytes : bytes.reinterpret(size.get(JAVA_LONG, 0));
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

  private String enumNick(String typeFunction, int value) {
    return text(enumNick(size(typeFunction), value));
  }

  private void run(String name, Object... arguments) {
    call(null, name, arguments);
  }

  private int integer(String name, Object... arguments) {
    return (int) result(JAVA_INT, name, arguments);
  }

  private long size(String name, Object... arguments) {
    return (long) result(JAVA_LONG, name, arguments);
  }

  private MemorySegment pointer(String name, Object... arguments) {
    return (MemorySegment) result(ADDRESS, name, arguments);
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
}
