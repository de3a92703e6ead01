package io.darkroom.storage.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/// What tests of blob stores do again and again.
public final class Blobs {
  private Blobs() {}

  /// The same bytes for the same seed and length.
  public static byte[] bytes(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  public static BlobKey key(String value) {
    return new BlobKey(value);
  }

  public static BlobStat put(BlobStore store, String key, byte[] bytes) {
    try (BlobWriter writer = store.write(new BlobKey(key))) {
      writer.write(bytes);
      return writer.commit();
    }
  }

  /// Puts a few bytes that differ from key to key.
  public static BlobStat put(BlobStore store, String key) {
    return put(store, key, bytes(key.hashCode(), 10));
  }

  public static byte[] get(BlobStore store, String key) {
    return get(store, key, null);
  }

  public static byte[] get(BlobStore store, String key, @Nullable ByteRange range) {
    ReadResult result = store.read(new BlobKey(key), range);
    assertThat(result).isInstanceOf(ReadResult.Found.class);
    try (BlobContent content = ((ReadResult.Found) result).content()) {
      byte[] bytes = content.stream().readAllBytes();
      assertThat(bytes).hasSize((int) content.length());
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All keys below a prefix, fetched in pages.
  public static List<String> keys(BlobStore store, String prefix, int limit) {
    List<String> keys = new ArrayList<>();
    BlobPage page = store.list(prefix, null, limit);
    while (true) {
      assertThat(page.blobs()).hasSizeLessThanOrEqualTo(limit);
      page.blobs().forEach(blob -> keys.add(blob.key().value()));
      if (page.next() == null) {
        return keys;
      }
      page = store.list(prefix, page.next(), limit);
    }
  }

  /// The problem that a call fails with.
  public static StorageProblem problemOf(ThrowingCallable call) {
    return catchThrowableOfType(StorageException.class, call).problem();
  }
}
