package io.darkroom.transform.engine.source;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.IOException;

/// Runs decoders that throw whatever a damaged file makes them stumble on.
public final class Decoding {
  private Decoding() {}

  /// What a decoder does.
  public interface Work<T> {
    T run() throws IOException;
  }

  /// @throws TransformException with `UnreadableImage` when the decoder stumbles, and whatever
  ///   problem it tells itself
  public static <T> T of(Work<T> work) {
    try {
      return work.run();
    } catch (TransformException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new TransformException(new Problem.UnreadableImage("decoding failed"), e);
    }
  }
}
