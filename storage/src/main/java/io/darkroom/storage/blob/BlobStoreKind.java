package io.darkroom.storage.blob;

import io.darkroom.config.Setting;

/// Where blobs are kept.
public enum BlobStoreKind {
  /// In a folder of this machine.
  FILE,
  /// In a bucket of an S3-compatible store.
  S3;

  public static final Setting<BlobStoreKind> SETTING =
      Setting.choice(
              "storage.kind",
              BlobStoreKind.class,
              FILE,
              "Where originals and derived files are kept: in a folder, or in a bucket of an"
                  + " S3-compatible store.")
          .withEnvironmentName("DARKROOM_STORAGE");
}
