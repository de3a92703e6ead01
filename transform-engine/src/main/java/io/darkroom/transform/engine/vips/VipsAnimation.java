package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.op.Load;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Makes an animation of still pictures, which are in memory together. One request only.
record VipsAnimation(VipsSession session, Limits limits) {

  /// @param pictures of one size
  VipsFrames of(List<ImageSource> pictures, int delayMillis) {
    var frames = new ArrayList<VipsImage>();
    for (var picture : pictures) {
      frames.add(frame(picture));
    }
    return new VipsFrames(
        frames, Collections.nCopies(frames.size(), delayMillis), /* plays */ 0, false);
  }

  private VipsImage frame(ImageSource picture) {
    try (var loader = VipsSource.open(session, picture, SourceFormat.of(picture), limits)) {
      var image = VipsColors.toSrgb(loader.load(Load.FIRST_PAGE).first()).colourspace("srgb");
      return (image.hasAlpha() ? image : image.bandjoinConstant(VipsCompositing.OPAQUE))
          .copyMemory();
    }
  }
}
