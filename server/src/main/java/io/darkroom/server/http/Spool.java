package io.darkroom.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder for files on their way in. One [Request] holds the files of one call and deletes what
/// nobody took over. Safe for concurrent use.
public final class Spool {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path folder;

  private Spool(Path folder) {
    this.folder = folder;
  }

  /// Opens a folder, readable by the owner only, and empties it of what an earlier run left behind.
  public static Spool open(Path folder) {
    OwnerOnly.createFolders(folder);
    try (var leftovers = Files.newDirectoryStream(folder)) {
      for (var leftover : leftovers) {
        Files.deleteIfExists(leftover);
      }
      return new Spool(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the folder " + folder, e);
    }
  }

  public Request begin() {
    return new Request();
  }

  /// The files of one call. One request only.
  public final class Request implements AutoCloseable {
    private final List<Path> paths = new ArrayList<>();

    private Request() {}

    /// A fresh path in the folder, for a file to be made by someone else.
    public Path newPath() {
      var path = folder.resolve(UUID.randomUUID().toString());
      paths.add(path);
      return path;
    }

    /// Copies a stream to a new file while hashing it.
    ///
    /// @throws ApiException when it is longer than `maxBytes`
    public SpooledFile store(InputStream content, @Nullable String fileName, long maxBytes)
        throws IOException {
      var path = newPath();
      var digest = md5();
      var buffer = new byte[BUFFER_BYTES];
      var bytes = 0L;
      try (var file =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        for (var count = content.read(buffer); count >= 0; count = content.read(buffer)) {
          bytes += count;
          if (bytes > maxBytes) {
            throw tooLarge(maxBytes);
          }
          digest.update(buffer, 0, count);
          for (var rest = ByteBuffer.wrap(buffer, 0, count); rest.hasRemaining(); ) {
            file.write(rest);
          }
        }
      }
      return new SpooledFile(path, fileName, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /// Makes a new file of what is written, while hashing it.
    ///
    /// @throws ApiException when it is longer than `maxBytes`
    public SpooledFile store(Answer.Stream content, long maxBytes) throws IOException {
      var path = newPath();
      var digest = md5();
      try (var file =
          new DigestOutputStream(
              new LimitedStream(
                  Files.newOutputStream(
                      path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                  maxBytes),
              digest)) {
        content.writeTo(file);
      }
      return new SpooledFile(
          path, null, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() {
      for (var path : paths) {
        try {
          Files.deleteIfExists(path);
        } catch (IOException _) {
          // left for the next start, which empties the folder
        }
      }
    }
  }

  private static ApiException tooLarge(long maxBytes) {
    return ApiException.badRequest(
        "File size too large. Got more than " + maxBytes + ". Maximum is " + maxBytes + ".");
  }

  /// Refuses to grow longer than allowed.
  private static final class LimitedStream extends OutputStream {
    private final OutputStream target;
    private final long maxBytes;
    private long bytes;

    LimitedStream(OutputStream target, long maxBytes) {
      this.target = target;
      this.maxBytes = maxBytes;
    }

    @Override
    public void write(int oneByte) throws IOException {
      write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      bytes += length;
      if (bytes > maxBytes) {
        throw tooLarge(maxBytes);
      }
      target.write(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has MD5", e);
    }
  }
}
