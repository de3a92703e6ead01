package io.darkroom.transform.media;

/// The EXIF orientation of stored pixels: what must be done to them to stand upright. EXIF 2.32,
/// tag 0x0112.
public enum Orientation {
  UPRIGHT(1, false),
  MIRRORED(2, false),
  UPSIDE_DOWN(3, false),
  UPSIDE_DOWN_MIRRORED(4, false),
  TRANSPOSED(5, true),
  ON_LEFT_SIDE(6, true),
  TRANSVERSED(7, true),
  ON_RIGHT_SIDE(8, true);

  private final int exifTag;
  private final boolean swapsSides;

  Orientation(int exifTag, boolean swapsSides) {
    this.exifTag = exifTag;
    this.swapsSides = swapsSides;
  }

  /// From the tag's value 1 to 8; any other value means upright.
  public static Orientation ofExif(int tag) {
    for (var orientation : values()) {
      if (orientation.exifTag == tag) {
        return orientation;
      }
    }
    return UPRIGHT;
  }

  /// The tag's value, 1 to 8.
  public int exifTag() {
    return exifTag;
  }

  /// Whether upright width and height are those of the stored pixels exchanged.
  public boolean swapsSides() {
    return swapsSides;
  }
}
