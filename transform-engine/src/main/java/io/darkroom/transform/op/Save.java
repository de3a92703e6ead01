package io.darkroom.transform.op;

import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.VectorPath;
import org.jspecify.annotations.Nullable;

/// How the result is encoded. Metadata is dropped unless the options keep it; the picture is sRGB,
/// without a profile, unless they say otherwise: what the plan has not converted is converted now.
/// Transparency that the format cannot hold and the plan has not flattened is laid on white.
///
/// @param format the file format
/// @param qualityPercent 1 to 100, on the JPEG scale; ignored by lossless formats
/// @param options whatever else was asked; an engine that cannot honor one says `Unsupported`
/// @param clippingPath written beside the picture, in shares of its width and height: JPEG and
///   TIFF; null: none is
public record Save(
    ImageFormat format,
    int qualityPercent,
    SaveOptions options,
    @Nullable VectorPath clippingPath) {
  public Save {
    if (qualityPercent < 1 || qualityPercent > 100) {
      throw new IllegalArgumentException("quality " + qualityPercent);
    }
  }

  public Save(ImageFormat format, int qualityPercent, SaveOptions options) {
    this(format, qualityPercent, options, null);
  }

  public Save withClippingPath(VectorPath path) {
    return new Save(format, qualityPercent, options, path);
  }

  public Save(ImageFormat format, int qualityPercent) {
    this(format, qualityPercent, SaveOptions.PLAIN);
  }
}
