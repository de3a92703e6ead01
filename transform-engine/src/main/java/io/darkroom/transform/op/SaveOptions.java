package io.darkroom.transform.op;

import org.jspecify.annotations.Nullable;

/// What may be asked of an encoder beside format and quality. Options of formats other than the one
/// written do not matter.
///
/// @param search how far the quality may be lowered; null: not at all
/// @param chroma how coarsely color is stored
/// @param progressive whether the file can be shown in passes: JPEG, PNG, GIF
/// @param palette whether a PNG holds a palette of at most 256 colors
/// @param lossy whether a GIF may lose detail, by the quality
/// @param metadata what is kept of EXIF, IPTC and XMP; the orientation never is
/// @param delayMillis how long each frame is shown; null: as stored
/// @param pixelsPerInch written into the file; null: nothing is
/// @param colors what the numbers of the file mean
public record SaveOptions(
    @Nullable QualitySearch search,
    Chroma chroma,
    boolean progressive,
    boolean palette,
    boolean lossy,
    Metadata metadata,
    @Nullable Integer delayMillis,
    @Nullable Integer pixelsPerInch,
    SavedColors colors) {
  public static final SaveOptions PLAIN =
      new SaveOptions(
          null,
          Chroma.AUTOMATIC,
          false,
          false,
          false,
          Metadata.NONE,
          null,
          null,
          SavedColors.PLAIN);

  /// How coarsely color is stored beside brightness.
  public enum Chroma {
    /// As the encoder thinks right for the quality.
    AUTOMATIC,
    /// As finely as brightness.
    FULL,
    /// Half as finely in both directions, or as near as the encoder comes.
    HALVED
  }

  /// What is kept of the source's metadata.
  public enum Metadata {
    NONE,
    /// Copyright and creator.
    CREDITS,
    ALL
  }

  /// A search for the lowest quality that looks the same: from the quality of the [Save] down in
  /// steps of 5 while the structural similarity to an encode at quality 95 stays up, and never
  /// above the quality a JPEG source was stored with.
  ///
  /// @param similarity the least structural similarity, 0 to 1
  public record QualitySearch(double similarity) {}
}
