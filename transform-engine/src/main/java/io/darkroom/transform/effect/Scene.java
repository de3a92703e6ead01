package io.darkroom.transform.effect;

import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Rgba;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where an effect is applied: the picture at that point of the chain, and the qualifiers that
/// stand beside the effect in its component.
///
/// @param extent the picture, one frame
/// @param alpha whether it has an alpha channel
/// @param color `co_`; null when not given
/// @param background `b_` when it is a plain color; null when not
/// @param x `x_` in pixels; null when not given
/// @param y `y_` in pixels; null when not given
/// @param width `w_` in pixels; null when not given
/// @param height `h_` in pixels; null when not given
/// @param faces as far as they are known and lie in the picture
/// @param seed of what is left to chance, the same for the same asset
/// @param sight of the picture's pixels
public record Scene(
    Extent extent,
    boolean alpha,
    @Nullable Rgba color,
    @Nullable Rgba background,
    @Nullable Integer x,
    @Nullable Integer y,
    @Nullable Integer width,
    @Nullable Integer height,
    List<Part> faces,
    long seed,
    Sight sight) {
  public Scene {
    faces = List.copyOf(faces);
  }

  /// A picture without qualifiers.
  public static Scene of(Extent extent, boolean alpha) {
    return new Scene(extent, alpha, null, null, null, null, null, null, List.of(), 0, Sight.NONE);
  }

  /// `co_`, or another color when it is not given.
  public Rgba colorOr(Rgba otherwise) {
    return Objects.requireNonNullElse(color, otherwise);
  }
}
