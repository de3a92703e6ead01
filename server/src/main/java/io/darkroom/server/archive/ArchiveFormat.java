package io.darkroom.server.archive;

import io.darkroom.server.http.ApiException;
import java.io.IOException;
import java.io.OutputStream;

/// The kinds of archive that can be made.
enum ArchiveFormat {
  ZIP("zip", "application/zip") {
    @Override
    ArchiveWriter open(OutputStream target) {
      return new ZipWriter(target);
    }
  },
  TGZ("tgz", "application/gzip") {
    @Override
    ArchiveWriter open(OutputStream target) throws IOException {
      return new TarWriter(target);
    }
  };

  private final String extension;
  private final String mediaType;

  ArchiveFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /// @throws ApiException when there is no such kind
  static ArchiveFormat of(String name) {
    for (var format : values()) {
      if (format.extension.equals(name)) {
        return format;
      }
    }
    throw ApiException.badRequest(
        "Invalid value " + name + " for parameter target_format: expected zip or tgz");
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  /// Begins an archive. Closing it ends it, and the target with it.
  abstract ArchiveWriter open(OutputStream target) throws IOException;
}
