package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ShapeOp;
import java.util.ArrayList;
import java.util.List;

/// What each operation of a plan is in libvips.
final class VipsOps {
  private static final double OPAQUE = 255;

  private VipsOps() {}

  static VipsFrames run(Op op, VipsFrames picture) {
    var readable = readsBackwards(op) ? picture.randomAccess() : picture;
    return switch (op) {
      case Op.EmbedMatching matching -> VipsBackdrops.embed(readable, matching);
      case Op.SmartCrop(int width, int height) -> smartCrop(readable, width, height);
      case ColorOp color -> VipsColorOps.run(color, readable);
      case FrameOp whole -> run(whole, readable);
      case Op.Resize resize -> VipsResizing.run(resize, readable);
      case Op other -> readable.map(frame -> run(other, frame));
    };
  }

  /// Whether the operation needs pixels in another order than from top to bottom.
  private static boolean readsBackwards(Op op) {
    return switch (op) {
      case Op.Orient(var orientation) ->
          switch (orientation) {
            case UPRIGHT, MIRRORED -> false;
            case UPSIDE_DOWN,
                UPSIDE_DOWN_MIRRORED,
                TRANSPOSED,
                ON_LEFT_SIDE,
                TRANSVERSED,
                ON_RIGHT_SIDE ->
                true;
          };
      case Op.QuarterTurn _,
          Op.Rotate _,
          Op.MirrorVertically _,
          Op.EmbedMatching _,
          Op.SmartCrop _ ->
          true;
      case AreaOp _, ShapeOp _ -> true;
      case Op.Resize _,
          Op.ExtractArea _,
          Op.Embed _,
          Op.MirrorHorizontally _,
          Op.ToSrgb _,
          Op.Flatten _,
          Op.Underpaint _,
          Op.RoundCorners _,
          Op.RoundBorder _,
          Op.MultiplyAlpha _,
          LayerOp _,
          FrameOp _ ->
          false;
      case ColorOp color -> VipsColorOps.looksAtAll(color);
    };
  }

  private static VipsImage run(Op op, VipsImage image) {
    return switch (op) {
      case Op.Orient(var orientation) -> orient(image, orientation);
      case Op.ExtractArea(int left, int top, int width, int height) ->
          image.extractArea(left, top, width, height);
      case Op.Embed(int left, int top, int width, int height, Rgba background) ->
          embed(image, left, top, width, height, background);
      case Op.QuarterTurn(int quarterTurns) -> image.rot("d" + quarterTurns * 90);
      case Op.Rotate(double angleDegrees, int width, int height, Rgba background) ->
          rotate(image, angleDegrees, width, height, background);
      case Op.MirrorHorizontally() -> image.flip("horizontal");
      case Op.MirrorVertically() -> image.flip("vertical");
      case Op.ToSrgb() -> VipsColors.toSrgb(image);
      case Op.Flatten(Rgba background) -> flatten(image, background);
      case AreaOp area -> VipsAreaOps.run(area, image);
      case ShapeOp shape -> VipsShapeOps.run(shape, image);
      case Op.Underpaint(Rgba background) -> VipsShapes.underpaint(image, background);
      case ColorOp _, FrameOp _, Op.EmbedMatching _, Op.SmartCrop _, Op.Resize _ ->
          throw new IllegalStateException(op + " is for all frames together");
      case Op.RoundCorners(var corners) -> VipsShapes.roundCorners(image, corners);
      case Op.RoundBorder border -> VipsShapes.roundBorder(image, border);
      case Op.MultiplyAlpha(double factor) -> VipsShapes.multiplyAlpha(image, factor);
      case LayerOp _ -> throw new IllegalArgumentException("VipsLayers runs " + op);
    };
  }

  private static VipsFrames run(FrameOp op, VipsFrames picture) {
    return switch (op) {
      case FrameOp.Replay(int plays) -> picture.withPlays(plays);
      case FrameOp.Fade fade -> {
        var levels = fade.levels(picture.delaysMillis());
        var frames = new ArrayList<VipsImage>();
        for (int i = 0; i < levels.size(); i++) {
          frames.add(VipsColorOps.dimmed(picture.frames().get(i), levels.get(i)));
        }
        yield frames.isEmpty() ? picture : picture.withFrames(frames);
      }
    };
  }

  /// Every frame of an animation is cut where the first is.
  private static VipsFrames smartCrop(VipsFrames picture, int width, int height) {
    var first =
        picture
            .first()
            .session()
            .operation("smartcrop")
            .set("input", picture.first())
            .set("width", width)
            .set("height", height)
            .set("interesting", "attention")
            .toImage();
    int left = -first.header().findInt("xoffset").orElse(0);
    int top = -first.header().findInt("yoffset").orElse(0);
    return picture.map(frame -> frame.extractArea(left, top, width, height));
  }

  private static VipsImage orient(VipsImage image, Orientation orientation) {
    return switch (orientation) {
      case UPRIGHT -> image;
      case MIRRORED -> image.flip("horizontal");
      case UPSIDE_DOWN -> image.rot("d180");
      case UPSIDE_DOWN_MIRRORED -> image.flip("vertical");
      case TRANSPOSED -> image.rot("d90").flip("horizontal");
      case ON_LEFT_SIDE -> image.rot("d90");
      case TRANSVERSED -> image.rot("d270").flip("horizontal");
      case ON_RIGHT_SIDE -> image.rot("d270");
    };
  }

  private static VipsImage embed(
      VipsImage image, int left, int top, int width, int height, Rgba background) {
    var canvas = Canvas.of(image, background);
    boolean shows =
        left < width && top < height && left + image.width() > 0 && top + image.height() > 0;
    return shows
        ? canvas.image().montage().embed(left, top, width, height, canvas.background())
        : canvas.image().montage().filled(width, height, canvas.background());
  }

  private static VipsImage rotate(
      VipsImage image, double angleDegrees, int width, int height, Rgba background) {
    var canvas = Canvas.of(image, background);
    if (!canvas.image().hasAlpha()) {
      return canvas.image().resampling().turn(angleDegrees, width, height, canvas.background());
    }
    var premultiplied = new ArrayList<Double>();
    for (double value : canvas.background().subList(0, canvas.background().size() - 1)) {
      premultiplied.add(value * background.alpha() / OPAQUE);
    }
    premultiplied.add((double) background.alpha());
    return canvas
        .image()
        .premultiply()
        .resampling()
        .turn(angleDegrees, width, height, premultiplied)
        .unpremultiply()
        .round()
        .cast("uchar");
  }

  static VipsImage flatten(VipsImage image, Rgba background) {
    if (!image.hasAlpha()) {
      return image;
    }
    var canvas = Canvas.of(image, background);
    return canvas.image().flatten(canvas.background().subList(0, canvas.image().bands() - 1));
  }

  /// An sRGB or gray picture that can take a color, and the color as one value for each of its
  /// bands.
  record Canvas(VipsImage image, List<Double> background) {

    static Canvas of(VipsImage picture, Rgba color) {
      var image = VipsColors.toSrgb(picture);
      boolean gray = color.red() == color.green() && color.green() == color.blue();
      if (VipsColors.isGray(image) && !gray) {
        image = image.colourspace("srgb");
      }
      if (!color.isOpaque() && !image.hasAlpha()) {
        image = image.bandjoinConstant(OPAQUE);
      }
      var bands =
          VipsColors.isGray(image)
              ? List.of((double) color.red(), (double) color.alpha())
              : List.of(
                  (double) color.red(),
                  (double) color.green(),
                  (double) color.blue(),
                  (double) color.alpha());
      return new Canvas(image, bands.subList(0, image.bands()));
    }
  }
}
