package io.darkroom.server.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The body of a request as a blocking stream with bounded memory: the connection is read only as
/// fast as the stream.
///
/// The event loop fills, one virtual thread reads. A client that sends nothing for the idle time,
/// or closes, ends the stream with an [IOException].
public final class RequestBody extends InputStream {
  /// Buffers asked of the connection at a time; one is at most the HTTP decoder's chunk of 8 KiB.
  private static final int WINDOW = 32;

  private final HttpServerRequest request;
  private final Context context;
  private final long maxBytes;
  private final Duration idle;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // guarded by lock
  private final Deque<Buffer> filled = new ArrayDeque<>();
  private boolean ended;
  private @Nullable Throwable failure;

  // reader only
  private byte[] current = new byte[0];
  private int position;
  private long total;

  /// Takes over a request on its event loop; the request is paused until someone reads.
  public RequestBody(HttpServerRequest request, long maxBytes, Duration idle) {
    this.request = request;
    this.context = Objects.requireNonNull(Vertx.currentContext(), "not on an event loop");
    this.maxBytes = maxBytes;
    this.idle = idle;
    request.pause();
    request.handler(this::fill);
    request.endHandler(_ -> end(null));
    request.exceptionHandler(this::end);
    request.fetch(WINDOW);
  }

  private void fill(Buffer buffer) {
    lock.lock();
    try {
      filled.add(buffer);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void end(@Nullable Throwable cause) {
    lock.lock();
    try {
      ended = true;
      failure = cause;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    return ensureBytes() ? current[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!ensureBytes()) {
      return -1;
    }
    var count = Math.min(length, current.length - position);
    System.arraycopy(current, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean ensureBytes() throws IOException {
    while (position == current.length) {
      var next = take();
      if (next == null) {
        return false;
      }
      current = next.getBytes();
      position = 0;
      total += current.length;
      if (total > maxBytes) {
        throw new ApiException(
            new ApiProblem.BadRequest(
                "File size too large. Got " + total + ". Maximum is " + maxBytes + "."));
      }
    }
    return true;
  }

  /// Asks for one buffer more; on the event loop, where the request cannot end meanwhile.
  private void fetchMore() {
    context.runOnContext(_ -> {
      if (!hasEnded()) {
        request.fetch(1);
      }
    });
  }

  private boolean hasEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Buffer take() throws IOException {
    lock.lock();
    try {
      var remaining = idle.toNanos();
      while (filled.isEmpty()) {
        if (failure != null) {
          throw new ApiException(new ApiProblem.ClientGone("The connection closed early"), failure);
        }
        if (ended) {
          return null;
        }
        if (remaining <= 0) {
          throw new ApiException(
              new ApiProblem.BadRequest("No data arrived for " + idle.toSeconds() + " seconds"));
        }
        remaining = changed.awaitNanos(remaining);
      }
      var buffer = filled.remove();
      fetchMore();
      return buffer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var interrupted = new InterruptedIOException("the server is stopping");
      interrupted.initCause(e);
      throw interrupted;
    } finally {
      lock.unlock();
    }
  }

  /// Reads and forgets what is left, so that the connection can be used again.
  ///
  /// @return false when more than `maxBytes` were left or the client stopped sending
  boolean discardRest(long maxBytes) {
    var buffer = new byte[8192];
    try {
      for (var discarded = 0L; discarded <= maxBytes; ) {
        var count = read(buffer);
        if (count < 0) {
          return true;
        }
        discarded += count;
      }
      return false;
    } catch (IOException | ApiException _) {
      return false;
    }
  }

  @Override
  public int available() {
    return current.length - position;
  }
}
