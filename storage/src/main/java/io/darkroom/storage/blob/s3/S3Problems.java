package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// What a failed request means for a store. Source of the codes: Amazon S3 API reference, "Error
/// responses"; `QuotaExceeded` and the like are other stores' words for a full disk.
final class S3Problems {
  private static final Set<String> FULL =
      Set.of("QuotaExceeded", "InsufficientStorage", "XMinioStorageFull", "EntityTooLarge");
  private static final Set<String> CORRUPT =
      Set.of("BadDigest", "InvalidDigest", "XAmzContentSHA256Mismatch", "IncompleteBody");
  private static final Set<String> BUSY =
      Set.of("SlowDown", "RequestTimeout", "ServiceUnavailable", "InternalError");
  private static final Set<String> DENIED =
      Set.of("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken");

  private S3Problems() {}

  /// @param operation what was being done, such as `writing demo/o/3f9a/17324`
  static StorageException of(String operation, SdkException e) {
    return new StorageException(problem(operation, e), e);
  }

  private static StorageProblem problem(String operation, SdkException e) {
    if (!(e instanceof S3Exception answer)) {
      return new StorageProblem.Unavailable(operation + ": " + e.getMessage());
    }
    int status = answer.statusCode();
    AwsErrorDetails details = answer.awsErrorDetails();
    String code = details == null || details.errorCode() == null ? "" : details.errorCode();
    String detail = operation + ": " + status + " " + answer.getMessage();
    if (FULL.contains(code) || status == 507) {
      return new StorageProblem.Full(detail);
    }
    if (CORRUPT.contains(code)) {
      return new StorageProblem.Corrupt(detail);
    }
    if (BUSY.contains(code) || status >= 500 || status == 429 || status == 408) {
      return new StorageProblem.Unavailable(detail);
    }
    if (DENIED.contains(code) || status == 401 || status == 403) {
      return new StorageProblem.Denied(detail);
    }
    return new StorageProblem.Misconfigured(detail);
  }
}
