package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.expression.WrittenCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a transformation, on the result of the step before. Conditions are well nested.
public sealed interface Step {

  /// The steps up to the matching [Else] or [EndIf] are taken only when the condition holds here.
  record BeginIf(WrittenCondition condition) implements Step {}

  /// The steps up to the matching [EndIf] are taken only when those before were not.
  record Else() implements Step {}

  record EndIf() implements Step {}

  /// Gives a variable a value, from here on.
  ///
  /// @param name without the `$`
  record Assign(String name, Formula value) implements Step {}

  /// Takes the steps of a named transformation.
  ///
  /// @param baseline whether it is a baseline: the first step, with a format of its own
  record UseNamed(String name, boolean baseline) implements Step {}

  record ChoosePages(PageChoice pages) implements Step {}

  /// `fl_clip`: makes what lies outside of a clipping path transparent.
  ///
  /// @param rule what is inside of a path that crosses itself
  /// @param path which one; null: the main one
  record Clip(ClipRule rule, @Nullable PageChoice path) implements Step {
    /// As SVG's `fill-rule`.
    public enum ClipRule {
      NONZERO,
      EVEN_ODD
    }
  }

  /// `a_ignore`: the stored EXIF orientation is not applied. Only matters before any other step on
  /// pixels.
  record IgnoreOrientation() implements Step {}

  record Apply(Resize resize) implements Step {}

  /// A resize of a layer whose fractions refer to the picture below: `fl_relative`.
  record ApplyRelative(Resize resize) implements Step {}

  record LayOn(Overlay overlay) implements Step {}

  /// Turns and mirrorings, in order.
  ///
  /// @param background what shows in the gaps; null: nothing, or white where the format has no
  ///   transparency
  record Rotate(List<Rotation> rotations, @Nullable Background background) implements Step {
    public Rotate {
      rotations = List.copyOf(rotations);
    }
  }

  /// `e_`.
  record ApplyEffect(RequestedEffect effect, Qualifiers qualifiers) implements Step {}

  /// `o_`: makes the picture see-through.
  ///
  /// @param percent 0 is invisible, 100 as it was
  record Fade(Scalar percent) implements Step {}

  /// Rounds the corners; a border follows the curve.
  record RoundCorners(CornerRadius radius, @Nullable Border border) implements Step {}

  /// Grows the picture by a line around it.
  record AddBorder(Border border) implements Step {}

  /// Fills what is transparent.
  record Fill(Background background) implements Step {}

  /// Changes no pixels now; says something of the final file.
  record Configure(OutputSetting setting) implements Step {}
}
