package io.darkroom.storage.blob.s3;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.get;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.ByteRange;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.storage.blob.StorageProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store makes of answers that are rare: errors that pass, bytes that break off, ranges
/// that are ignored.
class S3AnswersTest {
  private static final String MODIFIED = "Tue, 24 Nov 2026 10:00:00 GMT";
  private static final Map<String, String> TAG = Map.of("ETag", "\"tag\"");
  private static final Map<String, String> BLOB =
      Map.of("ETag", "\"tag\"", "Last-Modified", MODIFIED);

  @TempDir private Path scratch;
  private CannedServer server;
  private S3BlobStore store;

  @BeforeEach
  void open() throws IOException {
    server = new CannedServer();
    store = server.store();
  }

  @AfterEach
  void close() {
    store.close();
    server.close();
  }

  @Test
  void sendsABlobAgainWhenTheStoreIsBusy() {
    server
        .answer(503, Map.of(), "<Error><Code>SlowDown</Code></Error>")
        .answer(200, TAG, "")
        .answer(200, blobOf(1000), "");

    put(store, "a/b", bytes(1, 1000));

    assertThat(server.requests())
        .extracting(CannedServer.Request::method)
        .containsExactly("PUT", "PUT", "HEAD");
    assertThat(server.requests().get(1).body()).isEqualTo(bytes(1, 1000));
  }

  @Test
  void sendsAFileAgainWhenTheStoreIsBusy() throws IOException {
    Path file = Files.write(scratch.resolve("upload"), bytes(1, 1000));
    server.answer(500, Map.of(), "").answer(200, TAG, "").answer(200, blobOf(1000), "");

    store.adopt(key("a/b"), file);

    assertThat(server.requests().get(1).body()).isEqualTo(bytes(1, 1000));
    assertThat(file).doesNotExist();
  }

  @Test
  void removesABlobThatIsTooShortAndDoesNotBelieveItsCommit() throws IOException {
    Path file = Files.write(scratch.resolve("upload"), bytes(1, 1000));
    server
        .answer(200, TAG, "")
        .answer(200, blobOf(999), "")
        .answer(200, blobOf(999), "")
        .answer(204, Map.of(), "");

    assertThat(problemOf(() -> store.adopt(key("a/b"), file)))
        .isInstanceOf(StorageProblem.Corrupt.class);
    assertThat(server.requests())
        .extracting(CannedServer.Request::method)
        .containsExactly("PUT", "HEAD", "HEAD", "DELETE");
    assertThat(file).exists();
  }

  @Test
  void doesNotBelieveACommitWhoseBlobIsMissing() {
    server.answer(200, TAG, "").answer(404, Map.of(), "");

    assertThat(problemOf(() -> put(store, "a/b"))).isInstanceOf(StorageProblem.Corrupt.class);
  }

  @Test
  void takesALateAnswerForTheCommitWhenTheBlobIsThere() {
    var tiny = new S3BlobStoreConfig.Uploads(100, 1);
    server
        .answer(200, Map.of(), "<R><UploadId>one</UploadId></R>")
        .answer(200, Map.of("ETag", "\"1\""), "")
        .answer(200, Map.of("ETag", "\"2\""), "")
        .answer(500, Map.of(), "")
        .answer(404, Map.of(), "<Error><Code>NoSuchUpload</Code></Error>")
        .answer(200, blobOf(150), "");

    try (var small = server.store(tiny)) {
      assertThat(put(small, "a/b", bytes(1, 150)).bytes()).isEqualTo(150);
    }
  }

  @Test
  void saysThatTheStoreIsFull() {
    server.answer(507, Map.of(), "");

    assertThat(problemOf(() -> put(store, "a/b"))).isInstanceOf(StorageProblem.Full.class);
  }

  @Test
  void saysThatBytesWereDamagedOnTheirWay() {
    server.answer(400, Map.of(), "<Error><Code>BadDigest</Code></Error>");

    assertThat(problemOf(() -> put(store, "a/b"))).isInstanceOf(StorageProblem.Corrupt.class);
  }

  @Test
  void cutsARangeOutOfAnAnswerThatIgnoresRanges() {
    server.answer(200, BLOB, "0123456789").answer(200, BLOB, "0123456789");

    assertThat(get(store, "a/b", new ByteRange.FromTo(3, 5)))
        .isEqualTo("345".getBytes(StandardCharsets.US_ASCII));
    assertThat(store.read(key("a/b"), new ByteRange.From(10)))
        .isEqualTo(new ReadResult.RangeNotSatisfiable(10));
  }

  @Test
  void saysThatAReadBrokeOff() {
    server.answerHalf(BLOB, bytes(1, 100_000));

    assertThat(problemOf(() -> get(store, "a/b")))
        .isInstanceOfAny(StorageProblem.Unavailable.class, StorageProblem.Corrupt.class);
  }

  @Test
  void saysWhichBlobsOfManyWereNotDeleted() {
    server
        .answer(
            200,
            Map.of(),
            "<R><Contents><Key>a/b</Key><Size>1</Size></Contents>"
                + "<IsTruncated>false</IsTruncated></R>")
        .answer(
            200,
            Map.of(),
            "<R><Error><Key>a/b</Key><Code>AccessDenied</Code><Message>no</Message></Error></R>");

    StorageProblem problem = problemOf(() -> store.deletePrefix("a"));

    assertThat(problem).isInstanceOf(StorageProblem.Denied.class);
    assertThat(problem.detail()).isEqualTo("1 blobs were not deleted, first a/b: AccessDenied no");
  }

  @Test
  void guardsEveryUploadByADigest() {
    server.answer(200, TAG, "").answer(200, blobOf(3), "");

    put(store, "a/b", "abc".getBytes(StandardCharsets.US_ASCII));

    assertThat(server.requests().getFirst().headers().getFirst("Content-MD5"))
        .isEqualTo("kAFQmDzST7DWlj99KOF/cg==");
  }

  private static Map<String, String> blobOf(int bytes) {
    return Map.of(
        "ETag", "\"tag\"", "Last-Modified", MODIFIED, "Content-Length", Integer.toString(bytes));
  }
}
