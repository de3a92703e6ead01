package io.darkroom.server.upload.chunk;

import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.storage.asset.CloudName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One slice of a file, with the call that brought it.
///
/// @param uploadId the same for all slices of a file; callers are kept apart in it
/// @param resourceType as the address names it
/// @param publicId as the client asked for it; null when it did not
/// @param parameters everything asked for
public record Slice(
    CloudName cloud,
    String uploadId,
    String resourceType,
    @Nullable String publicId,
    Parameters parameters,
    ContentRange range,
    SpooledFile file) {

  /// The range of a call that brings a slice; empty for a call that brings a whole file.
  ///
  /// @throws io.darkroom.server.http.ApiException when the header says nothing that can be
  public static Optional<ContentRange> findRange(Call call) {
    var header = call.headers().get("Content-Range");
    return header == null ? Optional.empty() : Optional.of(ContentRange.parse(header));
  }

  /// The id that a client gave its upload; empty when it gave none.
  public static Optional<String> findUploadId(Call call) {
    return Optional.ofNullable(call.headers().get("X-Unique-Upload-Id"))
        .map(String::strip)
        .filter(id -> !id.isEmpty());
  }
}
