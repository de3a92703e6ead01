package io.darkroom.server.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/// The body of an answer. Failures to read it are the remote server's, and so told apart from
/// failures to write it elsewhere. For one thread at a time.
final class RemoteBody extends InputStream {
  private final InputStream body;
  private final Function<IOException, FetchException> failure;

  RemoteBody(InputStream body, Function<IOException, FetchException> failure) {
    this.body = body;
    this.failure = failure;
  }

  @Override
  public int read() {
    try {
      return body.read();
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    try {
      return body.read(target, offset, length);
    } catch (IOException e) {
      throw failure.apply(e);
    }
  }
}
