package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.engine.source.Decoding;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import java.awt.image.BufferedImage;
import java.util.List;

/// Runs operations, some of which may bring second pictures. One request only.
///
/// @param sources by the numbers that the plan has for them
record PortableLayers(List<ImageSource> sources, PortableFonts fonts, Deadline deadline) {

  /// The picture after all operations.
  PortableFrames run(List<Op> ops, PortableFrames loaded) {
    var picture = loaded;
    for (var op : ops) {
      picture = run(op, picture);
    }
    return picture;
  }

  private PortableFrames run(Op op, PortableFrames picture) {
    if (op instanceof Op.EmbedMatching matching) {
      return PortableShapes.embedMatching(picture, matching, deadline);
    }
    if (op instanceof ColorOp color) {
      deadline.check();
      return picture.withFrames(PortableColorOps.run(color, picture.frames()));
    }
    if (op instanceof FrameOp whole) {
      return PortableShapes.run(whole, picture);
    }
    if (!(op instanceof LayerOp layerOp)) {
      return picture.map(frame -> {
        deadline.check();
        return PortableOps.run(op, frame, deadline);
      });
    }
    return switch (layerOp) {
      case LayerOp.Composite composite -> {
        var layer = layer(composite.layer());
        yield picture.map(frame -> {
          deadline.check();
          return PortableCompositing.compose(composite, frame, layer);
        });
      }
      case LayerOp.Displace displace -> {
        var map = layer(displace.layer());
        yield picture.map(frame -> PortableAreaOps.displace(displace, frame, map, deadline));
      }
    };
  }

  private BufferedImage layer(LayerPlan plan) {
    return switch (plan.content()) {
      case LayerPlan.Content.Picture(int number, var facts, var load) ->
          run(plan.ops(), decoded(sources.get(number), facts, load)).first();
      case LayerPlan.Content.Text(var lettering, _) -> {
        var text = PortableText.of(lettering, fonts.of(lettering, sources), deadline::check);
        yield run(plan.ops(), PortableFrames.still(text.draw())).first();
      }
    };
  }

  /// @throws IllegalArgumentException when the picture is not the one that was planned with
  private PortableFrames decoded(ImageSource source, ImageFacts facts, Load load) {
    var found =
        Decoding.of(() -> {
          try (var opened = new PortableSource(source, SourceFormat.of(source))) {
            return opened.facts();
          }
        });
    if (!found.equals(facts)) {
      throw new IllegalArgumentException("a layer is not " + facts + " but " + found);
    }
    return Decoding.of(() -> {
      try (var opened = new PortableSource(source, facts.format())) {
        return opened.load(load, deadline);
      }
    });
  }
}
