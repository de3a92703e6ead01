package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import org.jspecify.annotations.Nullable;

/// What is asked of the finished file beside the transformation.
///
/// @param extension the format named by the URL's extension; null when it has none, which means the
///   stored format
/// @param negotiated the best format that the client takes, for transformations that leave the
///   choice open (`f_auto`); null when nothing is known of the client
/// @param hints what else the client says
public record OutputRequest(
    @Nullable ImageFormat extension, @Nullable ImageFormat negotiated, ClientHints hints) {
  /// No extension, no client.
  public static final OutputRequest STORED = new OutputRequest(null, null);

  public OutputRequest(@Nullable ImageFormat extension, @Nullable ImageFormat negotiated) {
    this(extension, negotiated, ClientHints.NONE);
  }

  /// By the text of the URL's extension, without the dot.
  ///
  /// @throws TransformException with `BadArgument` when no format of pictures goes by it
  public static OutputRequest ofExtension(String extension) {
    var format = ImageFormat.findByName(extension);
    return of(
        format.orElseThrow(() ->
            new TransformException(
                new Problem.BadArgument("extension", extension, 0, "a format of pictures"))));
  }

  public static OutputRequest of(ImageFormat format) {
    return new OutputRequest(format, null);
  }

  public OutputRequest withNegotiated(@Nullable ImageFormat format) {
    return new OutputRequest(extension, format, hints);
  }

  public OutputRequest withHints(ClientHints given) {
    return new OutputRequest(extension, negotiated, given);
  }
}
