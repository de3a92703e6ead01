package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.BlobContent;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.ByteRange;
import io.darkroom.storage.blob.ByteRange.Span;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Looks at single objects. Safe for concurrent use.
final class S3Objects {
  private static final int NOT_FOUND = 404;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  /// No blob has a byte behind this one. Stores that count with such offsets overflow.
  private static final long LAST_BYTE = 1L << 50;

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18})");

  private final S3Client client;
  private final String bucket;

  S3Objects(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /// Makes sure that the bucket is there and may be used.
  void requireBucket() {
    try {
      client.headBucket(request -> request.bucket(bucket));
    } catch (SdkException e) {
      throw S3Problems.of("looking for bucket " + bucket, e);
    }
  }

  /// What the store knows about a blob, or null when there is none. A missing bucket cannot be told
  /// from a missing blob here, since the answer has no body.
  @Nullable BlobStat stat(BlobKey key) {
    Head head = head(key);
    return head == null ? null : head.stat();
  }

  /// Like [#stat(BlobKey)], with the store's name for the bytes.
  @Nullable Head head(BlobKey key) {
    try {
      HeadObjectResponse head =
          client.headObject(request -> request.bucket(bucket).key(key.value()));
      var stat = new BlobStat(key, head.contentLength(), head.lastModified());
      return new Head(stat, head.eTag());
    } catch (SdkException e) {
      if (isMissing(e)) {
        return null;
      }
      throw S3Problems.of("looking at " + key, e);
    }
  }

  ReadResult read(BlobKey key, @Nullable ByteRange range) {
    if (range instanceof ByteRange.Last(long count) && count == 0) {
      return unsatisfiable(key);
    }
    try {
      ResponseInputStream<GetObjectResponse> answer =
          client.getObject(request ->
              request.bucket(bucket).key(key.value()).range(range == null ? null : header(range)));
      return found(key, range, answer);
    } catch (SdkException e) {
      if (isMissing(e)) {
        return new ReadResult.NotFound();
      }
      if (e instanceof S3Exception answer && answer.statusCode() == RANGE_NOT_SATISFIABLE) {
        return unsatisfiable(key);
      }
      throw S3Problems.of("reading " + key, e);
    }
  }

  /// Removes an object and says whether there was one, as far as could be seen just before.
  boolean delete(BlobKey key) {
    if (stat(key) == null) {
      return false;
    }
    try {
      client.deleteObject(request -> request.bucket(bucket).key(key.value()));
      return true;
    } catch (SdkException e) {
      throw S3Problems.of("deleting " + key, e);
    }
  }

  /// Whether a request failed because there is no such object.
  private static boolean isMissing(SdkException e) {
    return e instanceof S3Exception answer
        && answer.statusCode() == NOT_FOUND
        && !(e instanceof NoSuchBucketException);
  }

  private static String header(ByteRange range) {
    return switch (range) {
      case ByteRange.FromTo(long first, long last) when last > LAST_BYTE -> "bytes=" + first + "-";
      case ByteRange.FromTo(long first, long last) -> "bytes=" + first + "-" + last;
      case ByteRange.From(long first) -> "bytes=" + first + "-";
      case ByteRange.Last(long count) -> "bytes=-" + count;
    };
  }

  private static ReadResult found(
      BlobKey key, @Nullable ByteRange range, ResponseInputStream<GetObjectResponse> answer) {
    long served = answer.response().contentLength();
    String contentRange = answer.response().contentRange();
    Matcher part = CONTENT_RANGE.matcher(contentRange == null ? "" : contentRange);
    if (part.matches()) {
      BlobStat stat = stat(key, Long.parseLong(part.group(2)), answer);
      return open(stat, new Span(Long.parseLong(part.group(1)), served), answer);
    }
    BlobStat stat = stat(key, served, answer);
    return range == null
        ? open(stat, new Span(0, served), answer)
        : cutOut(stat, range.resolve(served), answer);
  }

  /// Finds a range in an answer that has the whole blob, as a store may give that knows no ranges.
  private static ReadResult cutOut(
      BlobStat stat, @Nullable Span span, ResponseInputStream<GetObjectResponse> answer) {
    if (span == null) {
      answer.abort();
      return new ReadResult.RangeNotSatisfiable(stat.bytes());
    }
    try {
      answer.skipNBytes(span.offset());
    } catch (IOException e) {
      answer.abort();
      throw new StorageException(
          new StorageProblem.Unavailable("reading " + stat.key() + " broke off"), e);
    }
    return open(stat, span, answer);
  }

  private static ReadResult open(
      BlobStat stat, Span span, ResponseInputStream<GetObjectResponse> answer) {
    return new ReadResult.Found(
        new BlobContent(
            stat, span.offset(), span.length(), new AnswerStream(answer, span.length())));
  }

  private static BlobStat stat(
      BlobKey key, long bytes, ResponseInputStream<GetObjectResponse> answer) {
    return new BlobStat(key, bytes, answer.response().lastModified());
  }

  private ReadResult unsatisfiable(BlobKey key) {
    BlobStat stat = stat(key);
    return stat == null
        ? new ReadResult.NotFound()
        : new ReadResult.RangeNotSatisfiable(stat.bytes());
  }

  /// @param tag the same for the same bytes
  record Head(BlobStat stat, String tag) {}

  /// Gives the connection back when all bytes were read, and cuts it when not: reading the rest of
  /// a long blob only to keep a connection would cost more than a new one.
  private static final class AnswerStream extends FilterInputStream {
    private final ResponseInputStream<GetObjectResponse> answer;
    private long remaining;

    AnswerStream(ResponseInputStream<GetObjectResponse> answer, long length) {
      super(answer);
      this.answer = answer;
      this.remaining = length;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      remaining -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      int read = super.read(bytes, offset, count);
      remaining -= Math.max(read, 0);
      return read;
    }

    @Override
    public void close() throws IOException {
      if (remaining > 0) {
        answer.abort();
        return;
      }
      answer.close();
    }
  }
}
