package io.darkroom.storage.pending;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.BlobLayout;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.JsonValues;
import io.darkroom.storage.asset.StorableText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A slice of a file whose bytes are stored and durable, about to become known. Upload API
/// reference: "Chunked asset upload".
///
/// @param uploadId chosen by the client, the same for all slices of a file: 1 to 255 characters.
///   Whoever wants callers kept apart makes their name a part of it
/// @param resourceType of the call that brought it, such as `auto`
/// @param options parameters of the call, as JSON values without null; those of the first slice
///   that arrives are kept
/// @param firstByte its place in the file, from 0
/// @param lastByte inclusive
/// @param totalBytes the length of the file; absent while it is not known
/// @param blobKey from [BlobLayout#chunk]
public record NewChunk(
    CloudName cloud,
    String uploadId,
    String resourceType,
    Map<String, Object> options,
    long firstByte,
    long lastByte,
    @Nullable Long totalBytes,
    String blobKey) {

  /// @throws AssetException InvalidValue
  public NewChunk {
    requireUploadId(uploadId);
    options = JsonValues.checked("options", options);
    if (firstByte < 0 || lastByte < firstByte || (totalBytes != null && lastByte >= totalBytes)) {
      throw StorableText.invalid(
          "Content-Range",
          firstByte + "-" + lastByte + "/" + (totalBytes == null ? "*" : totalBytes),
          "first <= last < total");
    }
    if (!blobKey.startsWith(BlobLayout.chunkPrefix(cloud, uploadId))) {
      throw new IllegalArgumentException("not a chunk's key: " + blobKey);
    }
  }

  private static void requireUploadId(String uploadId) {
    if (uploadId.isEmpty() || !StorableText.isClean(uploadId)) {
      throw StorableText.invalid("X-Unique-Upload-Id", uploadId, "text without control characters");
    }
    StorableText.require("X-Unique-Upload-Id", uploadId, PendingUploads.MAX_ID_CHARACTERS);
  }

  /// How many bytes it has.
  public long bytes() {
    return lastByte - firstByte + 1;
  }
}
