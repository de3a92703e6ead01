package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.source.RasterFile;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;

/// An opened source. One request only.
sealed interface VipsSource extends AutoCloseable permits VipsLoader, VipsRasterLoader {

  /// @throws io.darkroom.transform.error.TransformException with `UnreadableImage` when the file is
  ///   decoded in Java and damaged
  static VipsSource open(VipsSession session, ImageSource source, ImageFormat format) {
    return RasterFile.canRead(format)
        ? new VipsRasterLoader(session, RasterFile.open(source, format))
        : new VipsLoader(session, source, format);
  }

  /// Reads the header.
  ImageFacts facts();

  /// The pixels a plan asks for.
  VipsFrames load(Load load);

  @Override
  void close();
}
