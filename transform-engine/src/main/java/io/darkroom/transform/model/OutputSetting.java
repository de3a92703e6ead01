package io.darkroom.transform.model;

import io.darkroom.transform.media.ImageFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A setting of the final file. Wherever it stands in the chain it means the end of it, and the
/// last one of its kind counts.
public sealed interface OutputSetting {

  /// `f_` with a format's name.
  record Format(ImageFormat format) implements OutputSetting {}

  /// `f_auto`: the best format the client takes.
  record AutomaticFormat(Motion motion) implements OutputSetting {
    /// Whether frames are kept: as the picture has them, never, or if it has any.
    public enum Motion {
      AS_STORED,
      STILL,
      ANIMATED
    }
  }

  /// `q_` with a number.
  ///
  /// @param percent 1 to 100; with a decimal point and up to 1, a share of 1
  /// @param chroma null: the server's choice
  record Quality(Scalar percent, @Nullable Chroma chroma) implements OutputSetting {}

  /// `q_auto`: as small as looks the same.
  ///
  /// @param sensitive whether to be a notch more careful
  /// @param chroma null: the server's choice
  record AutomaticQuality(Level level, boolean sensitive, @Nullable Chroma chroma)
      implements OutputSetting {
    /// How much may be seen of the compression.
    public enum Level {
      BEST,
      GOOD,
      ECO,
      LOW,
      /// None was named: good, or eco for a client that saves data.
      UNSAID
    }
  }

  /// `dpr_` with a number: a factor on every length given in pixels, in the whole chain. Above 0,
  /// at most 10.
  record PixelRatio(Scalar factor) implements OutputSetting {
    public static final Scalar.Range RANGE = new Scalar.Range(Double.MIN_VALUE, 10);
  }

  /// `dpr_auto`: the client's.
  record AutomaticPixelRatio() implements OutputSetting {}

  /// `dl_`: how long each frame of an animation is shown.
  record FrameDelay(int millis) implements OutputSetting {}

  /// `dn_`: pixels per inch, written into the file. Null for `idn`: what is stored.
  record Density(@Nullable Integer pixelsPerInch) implements OutputSetting {}

  /// `cs_`.
  record ColorSpace(Kind kind) implements OutputSetting {
    /// The color spaces that the reference names.
    public enum Kind {
      SRGB,
      TINY_SRGB,
      SRGB_TRUECOLOR,
      CMYK,
      NO_CMYK,
      KEEP_CMYK
    }
  }

  /// `cs_icc:`: by a stored color profile, which goes into the file.
  record ColorProfile(StoredFile file) implements OutputSetting {}

  /// `d_`: the picture delivered when the asked one does not exist.
  ///
  /// @param publicId with its folders and extension
  record DefaultImage(String publicId) implements OutputSetting {}

  /// `fl_attachment`.
  ///
  /// @param fileName without extension; null: the asset's own
  record Attachment(@Nullable String fileName) implements OutputSetting {}

  /// `fl_progressive`.
  record Progressive(Passes passes) implements OutputSetting {
    /// How a progressive file unfolds.
    public enum Passes {
      DEFAULT,
      SEMI,
      STEEP,
      NONE
    }
  }

  /// Any other flag of the final file.
  record Flag(OutputFlag flag) implements OutputSetting {}

  /// How coarsely color is stored beside brightness.
  enum Chroma {
    FULL_444("444"),
    HALF_WIDTH_422("422"),
    HALF_421("421"),
    QUARTER_420("420"),
    QUARTER_411("411"),
    EIGHTH_410("410"),
    UNEVEN_311("311");

    private final String text;

    Chroma(String text) {
      this.text = text;
    }

    public static Optional<Chroma> find(String text) {
      for (var chroma : values()) {
        if (chroma.text.equals(text)) {
          return Optional.of(chroma);
        }
      }
      return Optional.empty();
    }
  }
}
