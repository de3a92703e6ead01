package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;

/// GValues: what properties of objects are written and read through.
///
/// Headers: glib-object.h; vips/type.h, vips/util.h.
record GValues(Downcalls calls) {
  /// `GType g_type_fundamental(GType type_id)`
  long fundamentalType(long type) {
    return calls.size("g_type_fundamental", type);
  }

  /// `GValue *g_value_init(GValue *value, GType type)`
  void initValue(MemorySegment value, long type) {
    calls.pointer("g_value_init", value, type);
  }

  /// `void g_value_unset(GValue *value)`
  void unsetValue(MemorySegment value) {
    calls.run("g_value_unset", value);
  }

  /// `void g_value_set_boolean(GValue *value, gboolean v_boolean)`
  void setBoolean(MemorySegment value, boolean bool) {
    calls.run("g_value_set_boolean", value, bool ? 1 : 0);
  }

  /// `void g_value_set_int(GValue *value, gint v_int)`
  void setInt(MemorySegment value, int number) {
    calls.run("g_value_set_int", value, number);
  }

  /// `void g_value_set_double(GValue *value, gdouble v_double)`
  void setDouble(MemorySegment value, double number) {
    calls.run("g_value_set_double", value, number);
  }

  /// `void g_value_set_enum(GValue *value, gint v_enum)`
  void setEnum(MemorySegment value, int number) {
    calls.run("g_value_set_enum", value, number);
  }

  /// `void g_value_set_flags(GValue *value, guint v_flags)`
  void setFlags(MemorySegment value, int flags) {
    calls.run("g_value_set_flags", value, flags);
  }

  /// `void g_value_set_string(GValue *value, const gchar *v_string)`
  void setString(MemorySegment value, MemorySegment text) {
    calls.run("g_value_set_string", value, text);
  }

  /// `void g_value_set_object(GValue *value, gpointer v_object)`: takes a reference of its own.
  void setObject(MemorySegment value, MemorySegment object) {
    calls.run("g_value_set_object", value, object);
  }

  /// `void vips_value_set_array_double(GValue *value, const double *array, int n)`
  void setDoubles(MemorySegment value, MemorySegment array, int count) {
    calls.run("vips_value_set_array_double", value, array, count);
  }

  /// `void vips_value_set_array_int(GValue *value, const int *array, int n)`
  void setInts(MemorySegment value, MemorySegment array, int count) {
    calls.run("vips_value_set_array_int", value, array, count);
  }

  /// `void vips_value_set_array_image(GValue *value, int n)`, then `VipsImage
  /// **vips_value_get_array_image(const GValue *value, int *n)` to fill it.
  MemorySegment setImages(MemorySegment value, int count) {
    calls.run("vips_value_set_array_image", value, count);
    var array = calls.pointer("vips_value_get_array_image", value, MemorySegment.NULL);
    return Downcalls.sized(array, count * ADDRESS.byteSize());
  }

  /// `void vips_value_set_blob(GValue *value, VipsCallbackFn free_fn, const void *data, size_t
  /// length)`: not copied, not freed.
  void setBlob(MemorySegment value, MemorySegment bytes) {
    calls.run("vips_value_set_blob", value, MemorySegment.NULL, bytes, bytes.byteSize());
  }

  /// `gpointer g_value_dup_object(const GValue *value)`: a reference of our own.
  MemorySegment takeObject(MemorySegment value) {
    return calls.pointer("g_value_dup_object", value);
  }

  /// `gpointer g_value_dup_boxed(const GValue *value)`: a reference of our own.
  MemorySegment takeBoxed(MemorySegment value) {
    return calls.pointer("g_value_dup_boxed", value);
  }

  /// `gdouble g_value_get_double(const GValue *value)`
  double getDouble(MemorySegment value) {
    return calls.real("g_value_get_double", value);
  }

  /// `int vips_enum_from_nick(const char *domain, GType type, const char *str)`: -1 when unknown.
  int enumFromNick(MemorySegment domain, long type, MemorySegment nick) {
    return calls.integer("vips_enum_from_nick", domain, type, nick);
  }

  /// `int vips_flags_from_nick(const char *domain, GType type, const char *nick)`: -1 when unknown.
  int flagsFromNick(MemorySegment domain, long type, MemorySegment nick) {
    return calls.integer("vips_flags_from_nick", domain, type, nick);
  }
}
