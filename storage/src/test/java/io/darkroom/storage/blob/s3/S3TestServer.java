package io.darkroom.storage.blob.s3;

import io.darkroom.config.Secret;
import java.net.URI;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/// An S3 server on a free port of the loopback interface, for tests. It checks signatures and keeps
/// objects in memory. Safe for concurrent use.
public final class S3TestServer implements AutoCloseable {
  private static final String ACCESS_KEY = "test-access-key";
  private static final String SECRET_KEY = "test-secret-key";

  private final BlobStore objects;
  private final S3Proxy server;

  private S3TestServer(BlobStore objects, S3Proxy server) {
    this.objects = objects;
    this.server = server;
  }

  /// Starts a server without buckets.
  public static S3TestServer start() {
    BlobStore objects = new MarkedObjects(new TransientNio2BlobStore());
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(objects)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .ignoreUnknownHeaders(true)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      // the server's own signature leaves nothing narrower
      throw new IllegalStateException("the S3 server did not start", e);
    }
    return new S3TestServer(objects, server);
  }

  /// Where the server listens, such as `http://127.0.0.1:40123`.
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  public String accessKey() {
    return ACCESS_KEY;
  }

  public String secretKey() {
    return SECRET_KEY;
  }

  /// Makes an empty bucket.
  public void createBucket(String name) {
    objects.createContainer(name);
  }

  /// Keys of blobs whose upload in parts was begun and neither completed nor aborted.
  public List<String> unfinishedUploads(String bucket) {
    return objects.listMultipartUploads(bucket).stream().map(MultipartUpload::key).toList();
  }

  /// How a store reaches a bucket of this server.
  public S3BlobStoreConfig config(String bucket) {
    return new S3BlobStoreConfig(
        endpoint(),
        bucket,
        "us-east-1",
        new S3BlobStoreConfig.Credentials(ACCESS_KEY, Secret.of(SECRET_KEY)),
        true,
        S3BlobStoreConfig.Uploads.DEFAULT,
        S3BlobStoreConfig.Patience.DEFAULT);
  }

  /// Stops the server and frees its port.
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      // the server's own signature leaves nothing narrower
      throw new IllegalStateException("the S3 server did not stop", e);
    }
    objects.close();
  }

  @Override
  public void close() {
    stop();
  }
}
