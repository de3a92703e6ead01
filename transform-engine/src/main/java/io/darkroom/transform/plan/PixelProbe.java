package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import org.jspecify.annotations.Nullable;

/// Looks at pixels while a plan is drawn up, for what only they can tell. ADR 12.
public interface PixelProbe {
  /// Where only the facts of a picture are known.
  PixelProbe NONE =
      (_, _, _) -> {
        throw new TransformException(new Problem.Unsupported("e_trim before the picture is read"));
      };

  /// What lies inside an even border of the picture that a plan comes to; the whole picture when
  /// there is nothing else than border. Of an animation, what is not border in any frame.
  ///
  /// @param soFar the plan up to here
  /// @param tolerance 0 to 1: the largest difference of a channel from the border's color
  /// @param color of the border; null: that of the corner at the top left
  Part contents(Plan soFar, double tolerance, @Nullable Rgba color);
}
