package io.darkroom.server.upload.source;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.util.List;
import java.util.Set;

/// Where files may come from, and how large they may be.
///
/// @param maxFileBytes of a file, fetched or received
/// @param maxDataUriCharacters of the text of a data URI
/// @param s3Buckets that `s3://` addresses may name
public record SourceConfig(long maxFileBytes, long maxDataUriCharacters, Set<String> s3Buckets) {
  private static final Setting<ByteSize> MAX_DATA_URI =
      Setting.bytes(
          "upload.max-data-uri-size", "62910000B", "The longest data URI taken for a file.");
  private static final Setting<List<String>> S3_BUCKETS =
      Setting.list(
          "upload.s3-buckets",
          "Buckets from which files may be uploaded by `s3://bucket/key`. They are read with the endpoint, region and"
              + " credentials of `storage.s3`, whatever keeps the server's own files.");

  public SourceConfig {
    s3Buckets = Set.copyOf(s3Buckets);
  }

  public static List<Setting<?>> settings() {
    return List.of(MAX_DATA_URI, S3_BUCKETS);
  }

  public static SourceConfig from(Settings settings, long maxFileBytes) {
    return new SourceConfig(
        maxFileBytes, settings.get(MAX_DATA_URI).bytes(), Set.copyOf(settings.get(S3_BUCKETS)));
  }
}
