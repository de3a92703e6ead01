package io.darkroom.transform.engine.vips.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// One request: every image and buffer made through it is released when it closes, and the memory
/// handed to libvips with it. Belongs to the thread that opened it; only [#kill()] may be called
/// from another.
public final class VipsSession implements AutoCloseable {
  private final VipsNative vips;
  private final VipsArguments arguments;
  private final Arena arena = Arena.ofConfined();
  private final List<MemorySegment> areas = new ArrayList<>();
  private final Object lock = new Object();

  /// Images in the order in which they were made; later ones may depend on earlier ones.
  @GuardedBy("lock")
  private final List<MemorySegment> images = new ArrayList<>();

  @GuardedBy("lock")
  private boolean killed;

  VipsSession(VipsNative vips, VipsArguments arguments) {
    this.vips = vips;
    this.arguments = arguments;
  }

  /// Begins a call of an operation.
  ///
  /// @throws VipsException when the library has no such operation or it is blocked
  public VipsOperation operation(String nickname) {
    return new VipsOperation(this, nickname);
  }

  /// A copy in native memory that stays until the session closes.
  public VipsValue.Blob blob(byte[] bytes) {
    return new VipsValue.Blob(arena.allocateFrom(JAVA_BYTE, bytes));
  }

  /// An image of pixels in Java memory, which are copied.
  ///
  /// @param pixels as [VipsImage#pixels] answers them
  public VipsImage ofPixels(byte[] pixels, int width, int height, int bands) {
    MemorySegment image;
    try (var memory = Arena.ofConfined()) {
      image =
          vips.images()
              .newFromMemory(
                  memory.allocateFrom(JAVA_BYTE, pixels),
                  width,
                  height,
                  bands,
                  VipsImages.FORMAT_UCHAR);
    }
    if (Downcalls.isNull(image)) {
      throw failure("image_new_from_memory_copy");
    }
    return new VipsImage(this, adoptImage(image));
  }

  /// Makes every computation on the images of this session, running or yet to come, fail soon.
  /// libvips forgets the order once an image has obeyed it, therefore whoever waits for the session
  /// to end repeats it. Safe from any thread; does nothing once the session is closed.
  public void kill() {
    synchronized (lock) {
      killed = true;
      images.forEach(vips.images()::kill);
    }
  }

  public boolean isKilled() {
    synchronized (lock) {
      return killed;
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      images.reversed().forEach(vips.objects()::release);
      images.clear();
    }
    areas.forEach(vips.objects()::releaseArea);
    areas.clear();
    arena.close();
  }

  VipsNative vips() {
    return vips;
  }

  VipsArguments arguments() {
    return arguments;
  }

  Arena arena() {
    return arena;
  }

  MemorySegment text(String text) {
    return arena.allocateFrom(text);
  }

  /// Takes over a reference to an image.
  MemorySegment adoptImage(MemorySegment image) {
    synchronized (lock) {
      images.add(image);
      if (killed) {
        vips.images().kill(image);
      }
    }
    return image;
  }

  /// Takes over a reference to an area or blob.
  MemorySegment adoptArea(MemorySegment area) {
    areas.add(area);
    return area;
  }

  /// The failure of an operation with the text libvips has for it, which is taken from it.
  VipsException failure(String operation) {
    var copy = vips.runtime().takeErrorText();
    try {
      return new VipsException(operation, Downcalls.text(copy));
    } finally {
      vips.runtime().free(copy);
    }
  }
}
