package io.darkroom.transform.op;

import io.darkroom.transform.media.ImageFormat;
import java.util.List;
import java.util.Optional;

/// Everything an engine has to do: decode, operate in order, encode.
///
/// @param load how the source is decoded
/// @param ops the operations in order
/// @param save how the result is encoded
/// @param width the promised width of the result in pixels
/// @param height the promised height of one frame of the result in pixels
public record Plan(Load load, List<Op> ops, Save save, int width, int height) {
  public Plan {
    ops = List.copyOf(ops);
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an empty result: " + width + "x" + height);
    }
  }

  /// How the result is traced when it is written as vectors: by the last operation, which is then
  /// not drawn.
  public Optional<Tracing> findTracing() {
    boolean isVector = save.format() == ImageFormat.SVG && !ops.isEmpty();
    return isVector && ops.getLast() instanceof AreaOp.Trace(var tracing)
        ? Optional.of(tracing)
        : Optional.empty();
  }

  /// The operations that are drawn.
  public List<Op> drawnOps() {
    return findTracing().isPresent() ? ops.subList(0, ops.size() - 1) : ops;
  }

  public Plan withLoad(Load other) {
    return new Plan(other, ops, save, width, height);
  }

  public Plan withOps(List<Op> others) {
    return new Plan(load, others, save, width, height);
  }
}
