package io.darkroom.storage.blob;

import java.io.OutputStream;
import java.util.Objects;

/// Takes the bytes of one blob. For one thread at a time.
///
/// Nothing is visible before [#commit()], everything is after it. Closing without a commit leaves
/// nothing behind, closing afterwards does nothing. Flushing does nothing: bytes count when they
/// are committed. After a failed write the blob cannot be committed any more, only closed.
///
/// None of these methods throws `IOException`; what a store cannot do is a [StorageException].
public abstract class BlobWriter extends OutputStream {
  private State state = State.OPEN;

  @Override
  public final void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public final void write(byte[] bytes) {
    write(bytes, 0, bytes.length);
  }

  /// @throws StorageException when the store cannot take the bytes
  /// @throws IllegalStateException after a commit, a close or a failed write
  @Override
  public final void write(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    requireOpen();
    state = State.FAILED;
    append(bytes, offset, length);
    state = State.OPEN;
  }

  @Override
  public final void flush() {}

  /// Makes the blob visible, whole, and forced to disk or confirmed by the store. A blob that had
  /// this key is replaced in the same instant.
  ///
  /// @throws StorageException when the store cannot keep the bytes. Nothing is visible then, unless
  ///   the store stopped answering: whether it kept the blob is not known in that case, and writing
  ///   it again is safe
  /// @throws IllegalStateException after a commit, a close or a failed write
  public final BlobStat commit() {
    requireOpen();
    state = State.FAILED;
    BlobStat stat = finish();
    state = State.DONE;
    return stat;
  }

  /// Gives the bytes up unless they were committed. Never fails: what cannot be removed now is
  /// logged and swept later.
  @Override
  public final void close() {
    if (state == State.DONE) {
      return;
    }
    state = State.DONE;
    discard();
  }

  /// Takes bytes; the array belongs to the caller again on return.
  protected abstract void append(byte[] bytes, int offset, int length);

  /// Keeps what was appended. Called at most once.
  protected abstract BlobStat finish();

  /// Removes every trace of what was appended. Called at most once, after a failure too, and never
  /// after a successful [#finish()]. Throws nothing.
  protected abstract void discard();

  private void requireOpen() {
    if (state != State.OPEN) {
      throw new IllegalStateException(
          state == State.DONE ? "writer is closed" : "writer has failed and can only be closed");
    }
  }

  private enum State {
    OPEN,
    FAILED,
    DONE
  }
}
