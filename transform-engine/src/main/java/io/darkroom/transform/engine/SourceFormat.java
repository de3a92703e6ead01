package io.darkroom.transform.engine;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.FormatSniffer;
import io.darkroom.transform.media.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

/// The format of a source, told from its first bytes.
public final class SourceFormat {
  private SourceFormat() {}

  /// @throws TransformException with `UnreadableImage` when the bytes begin like no picture, with
  ///   `EngineFailed` when they cannot be read
  public static ImageFormat of(ImageSource source) {
    return FormatSniffer.findFormat(prefix(source))
        .orElseThrow(() -> new TransformException(new Problem.UnreadableImage("not a picture")));
  }

  private static byte[] prefix(ImageSource source) {
    return switch (source) {
      case ImageSource.OfBytes(var bytes) ->
          Arrays.copyOf(bytes, Math.min(bytes.length, FormatSniffer.PREFIX_BYTES));
      case ImageSource.OfFile(var path) -> {
        try (var file = Files.newInputStream(path)) {
          yield file.readNBytes(FormatSniffer.PREFIX_BYTES);
        } catch (IOException e) {
          throw new TransformException(new Problem.EngineFailed("reading the source"), e);
        }
      }
    };
  }
}
