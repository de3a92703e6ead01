package io.darkroom.storage;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.file.FileBlobStore;
import io.darkroom.storage.blob.file.FileBlobStoreConfig;
import java.nio.file.Path;
import java.util.List;

/// The way to a blob store.
public final class BlobStores {
  private BlobStores() {}

  public static List<Setting<?>> settings() {
    return List.of();
  }

  public static BlobStore open(Settings settings, Path dataDir) {
    return new FileBlobStore(new FileBlobStoreConfig(dataDir.resolve("blobs")));
  }
}
