package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/// Objects of GLib and the operations of libvips, which are such objects.
///
/// Headers: glib-object.h; vips/object.h, vips/operation.h, vips/interpolate.h, vips/type.h.
record VipsObjects(Downcalls calls) {
  /// Offset of `value_type` in `struct _GParamSpec` (gparam.h): an instance, a name, flags.
  private static final long PARAM_SPEC_VALUE_TYPE = 24;

  /// `gpointer g_object_ref(gpointer object)`
  MemorySegment reference(MemorySegment object) {
    return calls.pointer("g_object_ref", object);
  }

  /// `void g_object_unref(gpointer object)`
  void release(MemorySegment object) {
    calls.run("g_object_unref", object);
  }

  /// `void g_object_set_property(GObject *object, const gchar *name, const GValue *value)`
  void setProperty(MemorySegment object, MemorySegment name, MemorySegment value) {
    calls.run("g_object_set_property", object, name, value);
  }

  /// `void g_object_get_property(GObject *object, const gchar *name, GValue *value)`
  void getProperty(MemorySegment object, MemorySegment name, MemorySegment value) {
    calls.run("g_object_get_property", object, name, value);
  }

  /// `GType vips_type_find(const char *basename, const char *nickname)`: 0 when there is none.
  long findType(MemorySegment baseName, MemorySegment nickname) {
    return calls.size("vips_type_find", baseName, nickname);
  }

  /// `VipsOperation *vips_operation_new(const char *name)`: null when unknown or blocked.
  MemorySegment newOperation(MemorySegment nickname) {
    return calls.pointer("vips_operation_new", nickname);
  }

  /// `VipsOperation *vips_cache_operation_build(VipsOperation *operation)`: a new reference, or
  /// null when it failed.
  MemorySegment build(MemorySegment operation) {
    return calls.pointer("vips_cache_operation_build", operation);
  }

  /// `void vips_object_unref_outputs(VipsObject *object)`
  void releaseOutputs(MemorySegment operation) {
    calls.run("vips_object_unref_outputs", operation);
  }

  /// `int vips_object_get_argument(VipsObject *object, const char *name, GParamSpec **pspec,
  /// VipsArgumentClass **argument_class, VipsArgumentInstance **argument_instance)`
  ///
  /// @param places three pointers to be written
  /// @return the GType of the argument, 0 when the operation has none of that name
  long argumentType(MemorySegment operation, MemorySegment name, MemorySegment places) {
    int failed =
        calls.integer(
            "vips_object_get_argument",
            operation,
            name,
            places,
            places.asSlice(8),
            places.asSlice(16));
    if (failed != 0) {
      return 0;
    }
    return Downcalls.sized(places.get(ADDRESS, 0), PARAM_SPEC_VALUE_TYPE + JAVA_LONG.byteSize())
        .get(JAVA_LONG, PARAM_SPEC_VALUE_TYPE);
  }

  /// `VipsInterpolate *vips_interpolate_new(const char *nickname)`
  MemorySegment newInterpolator(MemorySegment nickname) {
    return calls.pointer("vips_interpolate_new", nickname);
  }

  /// `const void *vips_blob_get(VipsBlob *blob, size_t *length)`
  MemorySegment blobBytes(MemorySegment blob, MemorySegment length) {
    var bytes = calls.pointer("vips_blob_get", blob, length);
    return Downcalls.sized(bytes, length.get(JAVA_LONG, 0));
  }

  /// `void vips_area_unref(VipsArea *area)`
  void releaseArea(MemorySegment area) {
    calls.run("vips_area_unref", area);
  }
}
