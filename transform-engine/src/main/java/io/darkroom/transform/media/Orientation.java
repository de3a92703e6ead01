package io.darkroom.transform.media;

/// The EXIF orientation of stored pixels: what must be done to them to stand upright. EXIF 2.32,
/// tag 0x0112.
public enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  UPSIDE_DOWN_MIRRORED,
  TRANSPOSED,
  ON_LEFT_SIDE,
  TRANSVERSED,
  ON_RIGHT_SIDE;

  /// From the tag's value 1 to 8; any other value means upright.
  public static Orientation ofExif(int tag) {
    return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
  }

  /// The tag's value, 1 to 8.
  public int exifTag() {
    return ordinal() + 1;
  }

  /// Whether upright width and height are those of the stored pixels exchanged.
  public boolean swapsSides() {
    return ordinal() >= TRANSPOSED.ordinal();
  }
}
