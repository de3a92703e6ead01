package io.darkroom.storage;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobStoreKind;
import io.darkroom.storage.blob.file.FileBlobStore;
import io.darkroom.storage.blob.file.FileBlobStoreConfig;
import io.darkroom.storage.blob.s3.S3BlobStore;
import io.darkroom.storage.blob.s3.S3BlobStoreConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The kinds of blob stores and how each is made.
public final class BlobStores {
  private BlobStores() {}

  /// What an operator can set about blob stores of every kind.
  public static List<Setting<?>> settings() {
    return Stream.of(
            List.<Setting<?>>of(BlobStoreKind.SETTING),
            FileBlobStoreConfig.settings(),
            S3BlobStoreConfig.settings())
        .flatMap(List::stream)
        .toList();
  }

  /// Opens the store that the settings ask for. An S3 store is not asked anything yet; see
  /// [BlobStore#check()].
  ///
  /// @param dataFolder where this process keeps its data; the folder store takes `blobs` in it
  /// @throws io.darkroom.config.SettingsException when settings are missing that the kind needs
  /// @throws io.darkroom.storage.blob.StorageException when the folder cannot be used
  public static BlobStore open(Settings settings, Path dataFolder) {
    return switch (settings.get(BlobStoreKind.SETTING)) {
      case FILE ->
          new FileBlobStore(FileBlobStoreConfig.from(settings, dataFolder.resolve("blobs")));
      case S3 -> new S3BlobStore(S3BlobStoreConfig.from(settings));
    };
  }
}
