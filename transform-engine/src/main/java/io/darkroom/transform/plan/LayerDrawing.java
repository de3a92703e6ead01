package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Value;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.Overlay;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayList;
import java.util.List;

/// Draws a layer into the sketch of the picture below. One layer only.
///
/// @param base the picture below
/// @param lengths of the picture below
/// @param finder of its gravities
/// @param walker walks the steps of the layer alone
record LayerDrawing(
    Overlay overlay,
    Sketch base,
    Lengths lengths,
    FocusFinder finder,
    Materials materials,
    Walker walker) {
  /// The room around text on a box, in sizes of the font.
  private static final double BOX_PADDING = 0.2;

  /// Draws what a layer is made of.
  interface Walker {
    /// The layer of a stored picture, once its steps are taken.
    ///
    /// @param reference what relative sizes refer to
    LayerPlan picture(Materials.Known picture, Extent reference);

    /// The layer of text, once the first operations and its steps are taken.
    LayerPlan text(LayerPlan.Content.Text text, List<Op> first, Extent reference);
  }

  void draw() {
    if (overlay.layer() instanceof Layer.ColorTable(var file)) {
      lookUp(file);
      return;
    }
    var gravity = overlay.placement().gravity();
    var areas = overlay.perRegion() ? finder.areas(gravity) : List.<Area>of();
    if (areas.isEmpty()) {
      lay(layer(base.extent()), finder.find(gravity));
      return;
    }
    for (var area : areas) {
      var size =
          new Extent(
              Math.max(1, Rounding.round(area.width())),
              Math.max(1, Rounding.round(area.height())));
      lay(layer(size), new Focus.On(area));
    }
  }

  private void lookUp(StoredFile file) {
    if (!overlay.steps().isEmpty()) {
      throw new TransformException(
          new Problem.Conflict("Nothing else can be done to l_lut:" + file.publicId()));
    }
    base.add(
        new ColorOp.LookUp(
            materials
                .findColorTable(file)
                .orElseThrow(
                    () -> new TransformException(new Problem.MissingResource(file.publicId())))));
  }

  private void lay(LayerPlan layer, Focus focus) {
    int x = lengths.x(overlay.placement().x());
    int y = lengths.y(overlay.placement().y());
    var size = new Extent(layer.width(), layer.height());
    var place = LayerPlace.at(focus, base.extent(), size, x, y);
    switch (overlay.mixing()) {
      case Overlay.Blended(var blend) -> {
        var op = place.composite(layer, base.extent(), blend(blend), overlay);
        refuseOverflow(op);
        base.add(op);
      }
      case Overlay.Displaced(var strengthX, var strengthY) ->
          base.add(
              new LayerOp.Displace(
                  layer, place.left(), place.top(), lengths.x(strengthX), lengths.y(strengthY)));
    }
  }

  private LayerOp.Blend blend(Overlay.Blend blend) {
    return switch (blend) {
      case NORMAL -> overlay.beneath() ? LayerOp.Blend.UNDER : LayerOp.Blend.OVER;
      case MULTIPLY -> LayerOp.Blend.MULTIPLY;
      case SCREEN -> LayerOp.Blend.SCREEN;
      case OVERLAY -> LayerOp.Blend.OVERLAY;
      case MASK -> LayerOp.Blend.MASK;
      case CUT_OUT -> LayerOp.Blend.CUT_OUT;
      case CUTTER -> LayerOp.Blend.KEEP_INSIDE;
    };
  }

  private void refuseOverflow(LayerOp.Composite op) {
    if (op.growsCanvas() && overlay.layer() instanceof Layer.Text text && !text.mayOverflow()) {
      throw new TransformException(
          new Problem.Conflict("The text does not fit into the picture below"));
    }
  }

  private LayerPlan layer(Extent reference) {
    return switch (overlay.layer()) {
      case Layer.Picture(var identity) -> walker.picture(known(identity), reference);
      case Layer.InVariable(var formula) -> {
        var id =
            switch (formula.evaluate(lengths.scope())) {
              case Value.Text(var text) -> text;
              case Value.File(var file) -> file;
              case Value.Numeric _ -> throw formula.refusal("the public ID of a picture");
              case Value.Picture() ->
                  throw new TransformException(new Problem.Unsupported("a layer of current"));
            };
        yield walker.picture(known(LayerIdentity.ofText(id)), reference);
      }
      case Layer.Text text -> text(text, reference);
      case Layer.ColorTable table -> throw new IllegalStateException(table + " is no picture");
      case Layer.StoredStyle style -> // not expanded
          throw new TransformException(new Problem.MissingResource(style.publicId()));
    };
  }

  private Materials.Known known(LayerIdentity identity) {
    return materials
        .find(identity)
        .orElseThrow(() -> new TransformException(new Problem.MissingResource(identity.text())));
  }

  private LayerPlan text(Layer.Text text, Extent reference) {
    var lettering = new TextDrawing(text, lengths, materials).lettering();
    var size = materials.measure(lettering);
    return walker.text(
        new LayerPlan.Content.Text(lettering, size), box(text, lettering, size), reference);
  }

  /// The colored box behind text, a little larger than that.
  private List<Op> box(Layer.Text text, Lettering lettering, Extent size) {
    var color =
        switch (text.box()) {
          case null -> Rgba.TRANSPARENT;
          case Background.Solid(var solid) -> lengths.color(solid);
          case Background.Sampled _ ->
              throw new TransformException(new Problem.Unsupported("b_auto behind text"));
        };
    if (color.alpha() == 0) {
      return List.of();
    }
    int padding = Rounding.round(lettering.style().sizePixels() * BOX_PADDING);
    var ops = new ArrayList<Op>();
    ops.add(color.isOpaque() ? new Op.Flatten(color) : new Op.Underpaint(color));
    ops.add(
        new Op.Embed(
            padding, padding, size.width() + 2 * padding, size.height() + 2 * padding, color));
    return ops;
  }
}
