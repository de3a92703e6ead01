package io.darkroom.storage.pending;

import java.time.Instant;
import java.util.List;

/// Whether a caller may make the file of an upload.
public sealed interface Takeover {

  /// This caller, and no other until the lease ends.
  ///
  /// @param chunks every slice, by its place in the file, without gaps
  /// @param taker names the caller when it is finished
  record Taken(PendingUpload upload, List<PendingChunk> chunks, String taker) implements Takeover {
    public Taken {
      chunks = List.copyOf(chunks);
    }
  }

  /// Not yet: slices, or the length, are missing.
  record Incomplete(PendingUpload upload) implements Takeover {}

  /// Another caller is at it.
  ///
  /// @param until when its lease ends
  record InProgress(Instant until) implements Takeover {}

  /// There is no such upload; it may be finished.
  record Missing() implements Takeover {}
}
