package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import software.amazon.awssdk.core.sync.RequestBody;

/// The bytes of one request. They can be read any number of times, so a request can be sent again.
sealed interface S3Body {
  int DIGEST_BUFFER_BYTES = 64 * 1024;

  long length();

  /// A stream of exactly these bytes, which need not be closed.
  InputStream open();

  /// Called once, when the bytes are needed no more.
  void release();

  /// What the SDK sends, straight from [#open()].
  default RequestBody toRequestBody() {
    return RequestBody.fromContentProvider(this::open, length(), "application/octet-stream");
  }

  /// The value of `Content-MD5`.
  ///
  /// @throws StorageException with `BadFile` when the bytes cannot be read
  default String md5() {
    MessageDigest digest = newMd5();
    byte[] buffer = new byte[DIGEST_BUFFER_BYTES];
    try (InputStream bytes = open()) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new StorageException(
          new StorageProblem.BadFile("cannot read the file to store: " + e), e);
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private static MessageDigest newMd5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  /// The beginning of an array, which nobody changes until it is released.
  ///
  /// @param count how many bytes of the array count
  /// @param onRelease takes the array back
  @SuppressWarnings("ArrayRecordComponent") // lent, never compared
  record OfBytes(byte[] bytes, int count, Runnable onRelease) implements S3Body {
    @Override
    public long length() {
      return count;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes, 0, count);
    }

    @Override
    public void release() {
      onRelease.run();
    }
  }

  /// A part of a file that nobody changes.
  ///
  /// @param channel stays open until the request is over
  record OfFile(FileChannel channel, long offset, long length) implements S3Body {
    @Override
    public InputStream open() {
      return new RegionStream(channel, offset, offset + length);
    }

    @Override
    public void release() {}
  }

  /// A stretch of a file, read without moving the channel's position.
  final class RegionStream extends InputStream {
    private final FileChannel channel;
    private final long end;
    private long position;

    RegionStream(FileChannel channel, long start, long end) {
      this.channel = channel;
      this.position = start;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      Objects.checkFromIndexSize(offset, count, bytes.length);
      if (count == 0) {
        return 0;
      }
      if (position == end) {
        return -1;
      }
      int wanted = (int) Math.min(count, end - position);
      int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
      if (read < 0) {
        throw new IOException("file ends at " + position + ", expected " + end + " bytes");
      }
      position += read;
      return read;
    }
  }
}
