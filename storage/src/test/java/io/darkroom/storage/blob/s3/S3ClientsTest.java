package io.darkroom.storage.blob.s3;

import static io.darkroom.storage.blob.Blobs.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.StorageProblem;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

class S3ClientsTest {
  @Test
  void areDeniedWhenNoCredentialsAreFoundAnywhere() {
    AwsCredentialsProvider nowhere =
        () -> {
          throw SdkClientException.create("Unable to load credentials");
        };

    assertThat(problemOf(() -> S3Clients.foundCredentials(nowhere).resolveCredentials()))
        .isEqualTo(
            new StorageProblem.Denied(
                "no credentials are set or found: Unable to load credentials"));
  }
}
