package io.darkroom.server.upload.source;

import io.darkroom.config.Settings;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import io.darkroom.storage.blob.s3.S3Buckets;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Files in buckets of an S3-compatible store that the operator has opened. Safe for concurrent
/// use; blocks.
public final class S3Files implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("s3://([^/]+)/(.+)", Pattern.DOTALL);

  private final S3Buckets buckets;

  private S3Files(S3Buckets buckets) {
    this.buckets = buckets;
  }

  public static S3Files open(Settings settings, SourceConfig config) {
    return new S3Files(S3Buckets.open(settings, config.s3Buckets()));
  }

  /// @param address `s3://bucket/key`; the key is taken as written
  /// @throws ApiException `Error in loading …` when it cannot be had, and when it is too large
  SpooledFile fetch(String address, Spool.Request spool, long maxBytes) {
    var parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      throw ApiException.badRequest("Invalid URL for upload");
    }
    var bucket = parts.group(1);
    var key = parts.group(2);
    if (!buckets.mayRead(bucket)) {
      throw unreadable(address, "403 Forbidden", null);
    }
    try (var object =
        buckets
            .findObject(bucket, key)
            .orElseThrow(() -> unreadable(address, "404 Not Found", null))) {
      return spool.store(object, key.substring(key.lastIndexOf('/') + 1), maxBytes);
    } catch (StorageException e) {
      throw unreadable(
          address,
          e.problem() instanceof StorageProblem.Denied
              ? "403 Forbidden"
              : "503 Service Unavailable",
          e);
    } catch (IOException e) {
      throw unreadable(address, "ERR_READ_ERROR 0", e);
    }
  }

  private static ApiException unreadable(String address, String reason, @Nullable Exception cause) {
    return new ApiException(new ApiProblem.SourceUnreadable(address, reason), cause);
  }

  @Override
  public void close() {
    buckets.close();
  }
}
