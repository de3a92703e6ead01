package io.darkroom.server.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Derived files: in memory, else in the blob store, else made once and kept in both. Safe for
/// concurrent use.
///
/// A key contains the version of its original, so nothing kept here can go stale; a deleted or
/// replaced original takes its derived files with it.
public final class DerivedAssets {
  /// What an entry costs beside its bytes.
  private static final int ENTRY_BYTES = 512;

  private final AssetCatalog catalog;
  private final BlobStore blobs;
  private final Cache<Key, Derived> memory;
  private final Consumer<Tier> observer;
  private final Map<Key, CompletableFuture<Derived>> underWay = new ConcurrentHashMap<>();

  /// Where a derived file was found.
  public enum Tier {
    MEMORY,
    /// Being made for another call at that moment.
    SHARED,
    STORE,
    /// Nowhere: it was made.
    MADE
  }

  /// @param memoryBytes how many bytes of files are kept in memory
  /// @param observer is told where each file that is asked for was found
  public DerivedAssets(
      AssetCatalog catalog, BlobStore blobs, long memoryBytes, Consumer<Tier> observer) {
    this.catalog = catalog;
    this.blobs = blobs;
    this.observer = observer;
    this.memory =
        Caffeine.newBuilder()
            .maximumWeight(memoryBytes)
            .<Key, Derived>weigher((_, derived) -> ENTRY_BYTES + derived.bytes().length)
            .build();
  }

  /// A derived file with its bytes.
  ///
  /// @param kept whether it was there before it was asked for
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Derived(DerivedFile file, byte[] bytes, boolean kept) {}

  /// Which derived file of which revision.
  ///
  /// @param hash of canonical transformation and format
  record Key(AssetId asset, VersionId version, String hash) {}

  /// The file of this key, made by `maker` when nobody has made it. Callers who ask for the same
  /// key at the same time share one making; when it fails each of them gets the failure, and the
  /// next one to ask tries again.
  Derived get(Key key, Supplier<Derived> maker) {
    var kept = memory.getIfPresent(key);
    if (kept != null) {
      observer.accept(Tier.MEMORY);
      return kept;
    }
    var mine = new CompletableFuture<Derived>();
    var others = underWay.putIfAbsent(key, mine);
    if (others != null) {
      observer.accept(Tier.SHARED);
      return join(others);
    }
    try {
      var derived = findStored(key).orElseGet(() -> make(maker));
      memory.put(key, new Derived(derived.file(), derived.bytes(), true));
      observer.accept(derived.kept() ? Tier.STORE : Tier.MADE);
      mine.complete(derived);
      return derived;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(key, mine);
    }
  }

  /// The file of this key, when somebody has made it.
  Optional<Derived> find(Key key) {
    return Optional.ofNullable(memory.getIfPresent(key)).or(() -> findStored(key));
  }

  /// Whether a file of this key is kept.
  boolean isKept(Key key) {
    return memory.getIfPresent(key) != null
        || catalog.findDerived(key.asset(), key.version(), key.hash()).isPresent();
  }

  private Derived make(Supplier<Derived> maker) {
    var derived = maker.get();
    try (var writer = blobs.write(new BlobKey(derived.file().blobKey()))) {
      writer.write(derived.bytes());
      writer.commit();
    }
    catalog.saveDerived(derived.file());
    return derived;
  }

  /// A file made earlier, by this server or another one, whose row and bytes are both there.
  private Optional<Derived> findStored(Key key) {
    var file = catalog.findDerived(key.asset(), key.version(), key.hash());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return switch (blobs.read(new BlobKey(file.get().blobKey()), null)) {
      case ReadResult.Found(var content) -> {
        try (content) {
          yield Optional.of(new Derived(file.get(), content.stream().readAllBytes(), true));
        } catch (IOException e) {
          throw new UncheckedIOException("a blob's stream never throws it", e);
        }
      }
      case ReadResult.NotFound(), ReadResult.RangeNotSatisfiable _ -> Optional.empty();
    };
  }

  private static Derived join(CompletableFuture<Derived> others) {
    try {
      return others.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
