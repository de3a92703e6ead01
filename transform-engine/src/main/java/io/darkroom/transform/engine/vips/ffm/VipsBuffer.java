package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;

/// Bytes that libvips made, in native memory until the session closes.
public final class VipsBuffer {
  private final MemorySegment bytes;

  VipsBuffer(VipsSession session, MemorySegment blob) {
    this.bytes = session.vips().objects().blobBytes(blob, session.arena().allocate(JAVA_LONG));
  }

  public long size() {
    return bytes.byteSize();
  }

  /// A copy.
  ///
  /// @throws IllegalStateException when they do not fit into an array
  public byte[] toArray() {
    return bytes.toArray(JAVA_BYTE);
  }
}
