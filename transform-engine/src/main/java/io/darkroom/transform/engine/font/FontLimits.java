package io.darkroom.transform.engine.font;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;

/// What stored font files may cost.
///
/// @param bytes the largest file that is read
/// @param files how many different files one process uses; font libraries never let go of one
public record FontLimits(long bytes, int files) {
  public static final FontLimits DEFAULT = new FontLimits(20_000_000, 1000);

  /// @param used how many are in use already
  /// @throws TransformException with `TooLarge` when one more would be too many
  public void checkAnother(int used) {
    if (used >= files) {
      throw new TransformException(
          new Problem.TooLarge("Maximum number of font files is " + files, used + 1L, files));
    }
  }
}
