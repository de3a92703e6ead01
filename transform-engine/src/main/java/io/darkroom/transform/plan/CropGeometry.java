package io.darkroom.transform.plan;

import io.darkroom.transform.op.Extent;

/// What the modes do that go by a part of the picture: pure arithmetic. Reference: "Resizing and
/// cropping", region gravities.
final class CropGeometry {
  /// How much of each side of a picture is taken for important when nobody knows.
  private static final double IMPORTANT_SHARE = 2.0 / 3;

  private CropGeometry() {}

  /// The area itself, larger or smaller about its center by the zoom, cut at the picture's edges.
  static Rectangle region(Area area, double zoom, Extent picture) {
    int width = Math.max(1, Rounding.round(area.width() / zoom));
    int height = Math.max(1, Rounding.round(area.height() / zoom));
    int left = Rounding.round(area.centerX() - width / 2.0);
    int top = Rounding.round(area.centerY() - height / 2.0);
    int right = Math.clamp((long) left + width, 1, picture.width());
    int bottom = Math.clamp((long) top + height, 1, picture.height());
    int insideLeft = Math.clamp(left, 0, right - 1);
    int insideTop = Math.clamp(top, 0, bottom - 1);
    return new Rectangle(insideLeft, insideTop, right - insideLeft, bottom - insideTop);
  }

  /// The part of the picture that fills the box, as close as the area covers it at a zoom of 1, and
  /// no closer to the edges than the picture goes.
  static Layout thumbnail(Area area, double zoom, Extent picture, Extent box) {
    double cover = zoom * Math.max(box.width() / area.width(), box.height() / area.height());
    double scale =
        Math.max(
            cover,
            Math.max(
                (double) box.width() / picture.width(), (double) box.height() / picture.height()));
    var window =
        GravityGeometry.windowAbout(
            area.centerX(), area.centerY(), box.width() / scale, box.height() / scale, picture);
    return Layout.cutAndScale(window, box);
  }

  /// As large as covers the box, unless the area would be cut; then as large as still shows it all.
  /// What stands over is cut, what is missing is left to the background.
  static Layout fillOrPad(Area important, Extent picture, Extent box) {
    var cover = ResizeGeometry.cover(picture, box);
    double covering = (double) cover.width() / picture.width();
    double showing = Math.min(box.width() / important.width(), box.height() / important.height());
    if (showing >= covering) {
      return Layout.framed(picture, cover, frame(important, covering, cover, box));
    }
    var fit = ResizeGeometry.fit(picture, box);
    double scale = Math.max(showing, (double) fit.width() / picture.width());
    var scaled =
        new Extent(Rounding.side(picture.width(), scale), Rounding.side(picture.height(), scale));
    return Layout.framed(picture, scaled, frame(important, scale, scaled, box));
  }

  /// The middle of a picture, where the important part is taken to be.
  static Area middle(Extent picture) {
    double width = picture.width() * IMPORTANT_SHARE;
    double height = picture.height() * IMPORTANT_SHARE;
    return new Area((picture.width() - width) / 2, (picture.height() - height) / 2, width, height);
  }

  private static Rectangle frame(Area important, double scale, Extent scaled, Extent box) {
    return new Rectangle(
        along(important.centerX() * scale, scaled.width(), box.width()),
        along(important.centerY() * scale, scaled.height(), box.height()),
        box.width(),
        box.height());
  }

  /// Where the frame begins: about the center while the picture reaches, else with the picture in
  /// the middle.
  private static int along(double center, int scaled, int box) {
    return scaled >= box
        ? Math.clamp(Rounding.round(center - box / 2.0), 0, scaled - box)
        : -Math.floorDiv(box - scaled, 2);
  }
}
