package io.darkroom.transform.engine.vips.ffm;

import java.lang.foreign.MemorySegment;

/// What is one for the whole process: its set-up, its errors, its memory.
///
/// Headers: glib.h; vips/vips.h, vips/error.h, vips/util.h, vips/memory.h, vips/operation.h.
record VipsRuntime(Downcalls calls) {
  /// `void g_free(gpointer mem)`
  void free(MemorySegment memory) {
    calls.run("g_free", memory);
  }

  /// `gboolean g_setenv(const gchar *variable, const gchar *value, gboolean overwrite)`
  void setEnvironment(MemorySegment variable, MemorySegment value) {
    calls.integer("g_setenv", variable, value, 1);
  }

  /// `int vips_init(const char *argv0)`: does nothing from the second call on.
  int init(MemorySegment programName) {
    return calls.integer("vips_init", programName);
  }

  /// `int vips_version(int flag)`: 0 major, 1 minor, 2 micro.
  int version(int part) {
    return calls.integer("vips_version", part);
  }

  /// `void vips_concurrency_set(int concurrency)`
  void setConcurrency(int threads) {
    calls.run("vips_concurrency_set", threads);
  }

  /// `void vips_leak_set(gboolean leak)`
  void reportLeaks(boolean report) {
    calls.run("vips_leak_set", report ? 1 : 0);
  }

  /// `char *vips_error_buffer_copy(void)`: copies and clears in one step; ours to free.
  MemorySegment takeErrorText() {
    return calls.pointer("vips_error_buffer_copy");
  }

  /// `size_t vips_tracked_get_mem(void)`
  long trackedBytes() {
    return calls.size("vips_tracked_get_mem");
  }

  /// `int vips_tracked_get_allocs(void)`
  int trackedAllocations() {
    return calls.integer("vips_tracked_get_allocs");
  }

  /// `int vips_tracked_get_files(void)`
  int trackedFiles() {
    return calls.integer("vips_tracked_get_files");
  }

  /// `void vips_cache_set_max(int max)`
  void setMaxCachedOperations(int operations) {
    calls.run("vips_cache_set_max", operations);
  }

  /// `void vips_operation_block_set(const char *name, gboolean state)`: a class name, with all its
  /// subclasses.
  void blockOperations(MemorySegment className, boolean blocked) {
    calls.run("vips_operation_block_set", className, blocked ? 1 : 0);
  }
}
