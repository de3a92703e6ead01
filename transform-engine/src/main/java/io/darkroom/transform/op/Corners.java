package io.darkroom.transform.op;

/// Rounded corners, each a quarter of an ellipse. Two on one side do not overlap.
public record Corners(Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {

  /// The radii of one corner in pixels; 0 is sharp.
  public record Corner(double horizontal, double vertical) {
    public Corner {
      if (!(horizontal >= 0 && vertical >= 0)) {
        throw new IllegalArgumentException("a corner of " + horizontal + "x" + vertical);
      }
    }

    public static Corner round(double radius) {
      return new Corner(radius, radius);
    }
  }

  /// The ellipse that touches all four sides of a picture.
  public static Corners ellipse(Extent picture) {
    var corner = new Corner(picture.width() / 2.0, picture.height() / 2.0);
    return new Corners(corner, corner, corner, corner);
  }

  /// Whether there is nothing to round.
  public boolean areSharp() {
    var sharp = Corner.round(0);
    return equals(new Corners(sharp, sharp, sharp, sharp));
  }
}
