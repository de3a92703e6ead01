package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;

/// Makes clients that speak the part of S3 that all stores share.
///
/// Bytes are guarded by `Content-MD5`, which every store checks, rather than by the SDK's checksum
/// trailers and chunked signatures, which many do not understand.
final class S3Clients {
  private S3Clients() {}

  static S3Client create(S3BlobStoreConfig config) {
    S3BlobStoreConfig.Patience patience = config.patience();
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(config.region()))
            .credentialsProvider(credentials(config))
            .forcePathStyle(config.pathStyle())
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(patience.connectTimeout())
                    .socketTimeout(patience.readTimeout()))
            .overrideConfiguration(override ->
                override.retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(patience.maxAttempts())
                        .build()))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .addPlugin(LegacyMd5Plugin.create())
            .serviceConfiguration(
                S3Configuration.builder()
                    .chunkedEncodingEnabled(false)
                    .expectContinueEnabled(false)
                    .build());
    if (config.endpoint() != null) {
      builder.endpointOverride(config.endpoint());
    }
    return builder.build();
  }

  private static AwsCredentialsProvider credentials(S3BlobStoreConfig config) {
    S3BlobStoreConfig.Credentials credentials = config.credentials();
    return credentials == null
        ? foundCredentials(DefaultCredentialsProvider.builder().build())
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(credentials.accessKey(), credentials.secretKey().reveal()));
  }

  /// Credentials from where AWS programs look for them. When there are none, no later attempt will
  /// find any, so that is no failure of the network, as the SDK has it.
  static AwsCredentialsProvider foundCredentials(AwsCredentialsProvider places) {
    return () -> {
      try {
        return places.resolveCredentials();
      } catch (SdkClientException e) {
        throw new StorageException(
            new StorageProblem.Denied("no credentials are set or found: " + e.getMessage()), e);
      }
    };
  }
}
