package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.engine.font.FontFolder;
import io.darkroom.transform.engine.vips.ffm.VipsException;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsSession;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import java.util.List;

/// Runs plans whose operations may bring second pictures. A layer is computed into memory before it
/// is laid on, so that it can be read in any order and tells at once when its source is damaged.
/// One request only.
///
/// @param sources by the numbers that the plan has for them
/// @param limits what the whole picture may cost
record VipsLayers(VipsSession session, List<ImageSource> sources, FontFolder fonts, Limits limits) {

  /// The picture after all operations.
  VipsFrames run(Plan plan, VipsFrames loaded) {
    var picture = loaded;
    for (var op : plan.drawnOps()) {
      picture = run(op, picture);
    }
    return picture;
  }

  private VipsFrames run(Op op, VipsFrames picture) {
    if (!(op instanceof LayerOp layerOp)) {
      return VipsOps.run(op, picture);
    }
    var layer = layer(layerOp.layer());
    return switch (layerOp) {
      case LayerOp.Composite composite ->
          picture.randomAccess().map(frame -> VipsCompositing.compose(composite, frame, layer));
      case LayerOp.Displace displace ->
          picture.randomAccess().map(frame -> VipsCompositing.displace(displace, frame, layer));
    };
  }

  private VipsImage layer(LayerPlan plan) {
    try {
      var picture = loaded(plan.content());
      for (var op : plan.ops()) {
        picture = run(op, picture);
      }
      var image = VipsColors.toSrgb(picture.first()).colourspace("srgb");
      return (image.hasAlpha() ? image : image.bandjoinConstant(VipsCompositing.OPAQUE))
          .copyMemory();
    } catch (VipsException e) {
      if (session.isKilled()) {
        throw e;
      }
      throw new TransformException(
          new Problem.UnreadableImage("a layer: " + e.operation() + " failed"), e);
    }
  }

  private VipsFrames loaded(LayerPlan.Content content) {
    return switch (content) {
      case LayerPlan.Content.Picture(int number, var facts, var load) ->
          picture(sources.get(number), facts, load);
      case LayerPlan.Content.Text(var lettering, _) ->
          VipsFrames.still(new VipsText(session, fonts, sources).draw(lettering));
    };
  }

  /// @throws IllegalArgumentException when the picture is not the one that was planned with
  private VipsFrames picture(ImageSource source, ImageFacts facts, Load load) {
    try (var loader = VipsSource.open(session, source, SourceFormat.of(source), limits)) {
      if (!loader.facts().equals(facts)) {
        throw new IllegalArgumentException("a layer is not " + facts);
      }
      return loader.load(load);
    }
  }
}
