package io.darkroom.transform.effect;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Rgba;
import org.jspecify.annotations.Nullable;

/// A look at the pixels of a picture as it is at one point of a chain. It has to be decoded and
/// worked on up to that point for it.
public interface Sight {
  /// Where only the facts of a picture are known.
  Sight NONE =
      (_, _) -> {
        throw new TransformException(new Problem.Unsupported("e_trim before the picture is read"));
      };

  /// What lies inside an even border; the whole picture when there is nothing else than border.
  ///
  /// @param tolerance 0 to 1: the largest difference of a channel from the border's color
  /// @param color of the border; null: that of the corner at the top left
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` where only the facts
  ///   of a picture are known; with what decoding runs into
  Part contents(double tolerance, @Nullable Rgba color);
}
