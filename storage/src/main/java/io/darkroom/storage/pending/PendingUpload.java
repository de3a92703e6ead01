package io.darkroom.storage.pending;

import io.darkroom.storage.asset.CloudName;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file of which slices have arrived, but nothing was made yet.
///
/// @param resourceType of the call that brought the first slice
/// @param options parameters of the call that brought the first slice
/// @param totalBytes the length of the file; absent while it is not known
/// @param receivedBytes of all slices together, which do not overlap
/// @param createdAt when the first slice became known, to the millisecond
/// @param updatedAt when the last one did, to the millisecond
public record PendingUpload(
    CloudName cloud,
    String uploadId,
    String resourceType,
    Map<String, Object> options,
    @Nullable Long totalBytes,
    long receivedBytes,
    Instant createdAt,
    Instant updatedAt) {

  /// Whether every byte is there.
  public boolean isComplete() {
    return totalBytes != null && totalBytes == receivedBytes;
  }
}
