package io.darkroom.storage.blob.file;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.BlobWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;

/// Writes an unfinished file and has it published.
final class FileBlobWriter extends BlobWriter {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final BlobKey key;
  private final IncomingFiles.Incoming incoming;
  private final OutputStream out;
  private final Publisher publisher;

  FileBlobWriter(BlobKey key, IncomingFiles.Incoming incoming, Publisher publisher) {
    this.key = key;
    this.incoming = incoming;
    this.out = new BufferedOutputStream(Channels.newOutputStream(incoming.channel()), BUFFER_BYTES);
    this.publisher = publisher;
  }

  @Override
  protected void append(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw FileProblems.of("writing " + key, e);
    }
  }

  @Override
  protected BlobStat finish() {
    try {
      out.flush();
      return publisher.publish(key, incoming);
    } catch (IOException e) {
      throw FileProblems.of("committing " + key, e);
    }
  }

  @Override
  protected void discard() {
    incoming.discard();
  }
}
