package io.darkroom.storage.blob.file;

import io.darkroom.storage.blob.BlobContent;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobPage;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobWriter;
import io.darkroom.storage.blob.ByteRange;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.storage.blob.SourceFile;
import io.darkroom.storage.blob.file.FileLayout.Leaf;
import io.darkroom.storage.blob.file.FileLayout.Place;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Blobs as files below a folder, as [FileLayout] lays them out and [Publisher] puts them there.
/// Safe for concurrent use, also by several processes on one machine.
///
/// The folder belongs to the store. Files and directories are made for their owner alone; what
/// others put there is neither listed nor removed, and symbolic links are not followed. The file
/// system has to tell upper from lower case and to rename in one step; a network file system has to
/// promise more than most do.
public final class FileBlobStore implements BlobStore {
  private final FileLayout layout;
  private final Directories directories;
  private final IncomingFiles incomingFiles;
  private final Publisher publisher;
  private final FileTree tree = new FileTree();

  /// Opens the folder, makes it when it is missing, and removes what a crash left in it.
  ///
  /// @throws io.darkroom.storage.blob.StorageException when the folder cannot be made or used
  public FileBlobStore(FileBlobStoreConfig config) {
    this(config, new Disk(), InstantSource.system());
  }

  FileBlobStore(FileBlobStoreConfig config, Disk disk, InstantSource clock) {
    try {
      Path root = createRoot(config.root().toAbsolutePath().normalize(), disk);
      this.layout = new FileLayout(root);
      this.directories = new Directories(root, disk);
      this.incomingFiles = new IncomingFiles(layout.incoming(), config.staleAfter(), disk, clock);
      this.publisher = new Publisher(layout, directories, disk, clock);
      incomingFiles.open();
    } catch (IOException e) {
      throw FileProblems.of("opening " + config.root(), e);
    }
  }

  @Override
  public BlobWriter write(BlobKey key) {
    try {
      return new FileBlobWriter(key, incomingFiles.create(), publisher);
    } catch (IOException e) {
      throw FileProblems.of("beginning " + key, e);
    }
  }

  @Override
  public BlobStat adopt(BlobKey key, Path file) {
    SourceFile source = SourceFile.of(file);
    try {
      return publisher.publish(key, file);
    } catch (FileSystemException _) {
      // on another file system, or not ours to change; whatever else it is meets the copy too
      return copy(key, source);
    } catch (IOException e) {
      throw FileProblems.of("adopting " + file + " as " + key, e);
    }
  }

  @Override
  public ReadResult read(BlobKey key, @Nullable ByteRange range) {
    Leaf leaf = layout.leaf(key);
    try {
      BlobStat stat = tree.stat(leaf);
      return stat == null ? new ReadResult.NotFound() : open(leaf, stat, range);
    } catch (NoSuchFileException _) {
      return new ReadResult.NotFound();
    } catch (IOException e) {
      throw FileProblems.of("reading " + key, e);
    }
  }

  @Override
  public Optional<BlobStat> findStat(BlobKey key) {
    try {
      return Optional.ofNullable(tree.stat(layout.leaf(key)));
    } catch (IOException e) {
      throw FileProblems.of("looking at " + key, e);
    }
  }

  @Override
  public Optional<Path> findLocalFile(BlobKey key) {
    return findStat(key).map(stat -> layout.leaf(stat.key()).file());
  }

  @Override
  public boolean delete(BlobKey key) {
    Leaf leaf = layout.leaf(key);
    try {
      if (tree.stat(leaf) == null || !Files.deleteIfExists(leaf.file())) {
        return false;
      }
      directories.removeEmpty(leaf.directory());
      return true;
    } catch (IOException e) {
      throw FileProblems.of("deleting " + key, e);
    }
  }

  @Override
  public long deletePrefix(String prefix) {
    try {
      return tree.delete(layout.place(BlobKey.prefix(prefix)), directories::removeEmpty);
    } catch (IOException e) {
      throw FileProblems.of("deleting below " + prefix, e);
    }
  }

  @Override
  public BlobPage list(String prefix, @Nullable BlobKey after, int limit) {
    BlobStore.requirePageSize(limit);
    Place place = prefix.isEmpty() ? layout.rootPlace() : layout.place(BlobKey.prefix(prefix));
    try {
      List<BlobStat> found = tree.list(place, after, limit + 1);
      return found.size() <= limit
          ? new BlobPage(found, null)
          : new BlobPage(found.subList(0, limit), found.get(limit - 1).key());
    } catch (IOException e) {
      throw FileProblems.of("listing below " + prefix, e);
    }
  }

  /// Makes a file and removes it, so a full or read-only disk is noticed.
  @Override
  public void check() {
    try {
      incomingFiles.create().discard();
    } catch (IOException e) {
      throw FileProblems.of("checking " + layout.root(), e);
    }
  }

  /// Does nothing: the store holds no file open of its own.
  @Override
  public void close() {}

  private static Path createRoot(Path root, Disk disk) throws IOException {
    new Directories(root, disk).createRoot();
    return root.toRealPath();
  }

  private BlobStat copy(BlobKey key, SourceFile source) {
    try (BlobWriter writer = write(key)) {
      Files.copy(source.path(), writer);
      BlobStat stat = writer.commit();
      source.remove();
      return stat;
    } catch (IOException e) {
      throw FileProblems.of("copying " + source.path() + " as " + key, e);
    }
  }

  private static ReadResult open(Leaf leaf, BlobStat stat, @Nullable ByteRange range)
      throws IOException {
    FileChannel channel =
        FileChannel.open(leaf.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    boolean handedOver = false;
    try {
      long bytes = channel.size();
      ByteRange.Span span = range == null ? new ByteRange.Span(0, bytes) : range.resolve(bytes);
      if (span == null) {
        return new ReadResult.RangeNotSatisfiable(bytes);
      }
      channel.position(span.offset());
      handedOver = true;
      return new ReadResult.Found(
          new BlobContent(
              new BlobStat(stat.key(), bytes, stat.lastModified()),
              span.offset(),
              span.length(),
              Channels.newInputStream(channel)));
    } finally {
      if (!handedOver) {
        channel.close();
      }
    }
  }
}
