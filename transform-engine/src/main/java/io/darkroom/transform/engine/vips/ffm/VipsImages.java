package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// The headers and the pixels of images.
///
/// Headers: vips/image.h, vips/header.h.
record VipsImages(Downcalls calls) {
  /// `VIPS_FORMAT_UCHAR`, image.h.
  static final int FORMAT_UCHAR = 0;

  /// `int vips_image_get_width(const VipsImage *image)`
  int width(MemorySegment image) {
    return calls.integer("vips_image_get_width", image);
  }

  /// `int vips_image_get_height(const VipsImage *image)`
  int height(MemorySegment image) {
    return calls.integer("vips_image_get_height", image);
  }

  /// `int vips_image_get_bands(const VipsImage *image)`
  int bands(MemorySegment image) {
    return calls.integer("vips_image_get_bands", image);
  }

  /// `gboolean vips_image_hasalpha(VipsImage *image)`
  boolean hasAlpha(MemorySegment image) {
    return calls.integer("vips_image_hasalpha", image) != 0;
  }

  /// `VipsBandFormat vips_image_get_format(const VipsImage *image)`, by its nickname.
  String format(MemorySegment image) {
    return nickname("vips_band_format_get_type", calls.integer("vips_image_get_format", image));
  }

  /// `VipsInterpretation vips_image_get_interpretation(const VipsImage *image)`, by its nickname.
  String interpretation(MemorySegment image) {
    return nickname(
        "vips_interpretation_get_type", calls.integer("vips_image_get_interpretation", image));
  }

  /// `int vips_image_get_page_height(VipsImage *image)`: the height when there is none.
  int pageHeight(MemorySegment image) {
    return calls.integer("vips_image_get_page_height", image);
  }

  /// `int vips_image_get_n_pages(VipsImage *image)`: pages in the file, not those loaded.
  int pages(MemorySegment image) {
    return calls.integer("vips_image_get_n_pages", image);
  }

  /// `GType vips_image_get_typeof(const VipsImage *image, const char *name)`
  boolean hasField(MemorySegment image, MemorySegment name) {
    return calls.size("vips_image_get_typeof", image, name) != 0;
  }

  /// `int vips_image_get_int(const VipsImage *image, const char *name, int *out)`
  int getInt(MemorySegment image, MemorySegment name, MemorySegment out) {
    return calls.integer("vips_image_get_int", image, name, out);
  }

  /// `int vips_image_get_array_int(VipsImage *image, const char *name, int **out, int *n)`
  int getInts(MemorySegment image, MemorySegment name, MemorySegment out, MemorySegment count) {
    return calls.integer("vips_image_get_array_int", image, name, out, count);
  }

  /// `void vips_image_set_int(VipsImage *image, const char *name, int i)`
  void setField(MemorySegment image, MemorySegment name, int value) {
    calls.run("vips_image_set_int", image, name, value);
  }

  /// `void vips_image_set_array_int(VipsImage *image, const char *name, const int *array, int n)`
  void setField(MemorySegment image, MemorySegment name, MemorySegment array, int count) {
    calls.run("vips_image_set_array_int", image, name, array, count);
  }

  /// `void vips_image_set_string(VipsImage *image, const char *name, const char *str)`
  void setField(MemorySegment image, MemorySegment name, MemorySegment text) {
    calls.run("vips_image_set_string", image, name, text);
  }

  /// `gboolean vips_image_remove(VipsImage *image, const char *name)`
  void removeField(MemorySegment image, MemorySegment name) {
    calls.integer("vips_image_remove", image, name);
  }

  /// `gchar **vips_image_get_fields(VipsImage *image)`: ends with null; freed here.
  List<String> fields(MemorySegment image) {
    var names = new ArrayList<String>();
    var array = Downcalls.sized(calls.pointer("vips_image_get_fields", image), Long.MAX_VALUE);
    for (long i = 0; !Downcalls.isNull(array.getAtIndex(ADDRESS, i)); i++) {
      names.add(Downcalls.text(array.getAtIndex(ADDRESS, i)));
    }
    calls.run("g_strfreev", array);
    return names;
  }

  /// `void vips_image_set_kill(VipsImage *image, gboolean kill)`
  void kill(MemorySegment image) {
    calls.run("vips_image_set_kill", image, 1);
  }

  /// `VipsImage *vips_image_copy_memory(VipsImage *image)`: a new reference, or null.
  MemorySegment copyMemory(MemorySegment image) {
    return calls.pointer("vips_image_copy_memory", image);
  }

  /// `VipsImage *vips_image_new_from_memory_copy(const void *data, size_t size, int width, int
  /// height, int bands, VipsBandFormat format)`, image.h: a new reference, or null
  MemorySegment newFromMemory(MemorySegment data, int width, int height, int bands, int format) {
    return calls.pointer(
        "vips_image_new_from_memory_copy", data, data.byteSize(), width, height, bands, format);
  }

  /// `void *vips_image_write_to_memory(VipsImage *in, size_t *size)`: to be freed, or null.
  MemorySegment writeToMemory(MemorySegment image, MemorySegment size) {
    var bytes = calls.pointer("vips_image_write_to_memory", image, size);
    return Downcalls.isNull(bytes) ? bytes : Downcalls.sized(bytes, size.get(JAVA_LONG, 0));
  }

  /// `const char *vips_enum_nick(GType enm, int value)`
  MemorySegment enumNick(long type, int value) {
    return calls.pointer("vips_enum_nick", type, value);
  }

  private String nickname(String typeFunction, int value) {
    return Downcalls.text(enumNick(calls.size(typeFunction), value));
  }
}
