package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.source.RasterFile;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;

/// An opened source. One request only.
sealed interface VipsSource extends AutoCloseable permits VipsLoader, VipsRasterLoader {

  /// @throws io.darkroom.transform.error.TransformException with `UnreadableImage` when the file is
  ///   decoded in Java and damaged; what it answers then throws it as well, and `TimedOut`
  static VipsSource open(
      VipsSession session, ImageSource source, ImageFormat format, Limits limits) {
    if (!RasterFile.canRead(format)) {
      return new VipsLoader(session, source, format);
    }
    Runnable check =
        () -> {
          if (session.isKilled()) {
            throw new TransformException(new Problem.TimedOut(limits.time()));
          }
        };
    return new VipsRasterLoader(session, RasterFile.open(source, format, check));
  }

  /// Reads the header.
  ImageFacts facts();

  /// The pixels a plan asks for.
  VipsFrames load(Load load);

  @Override
  void close();
}
