package io.darkroom.transform.op;

import java.util.List;

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

  public Plan withLoad(Load other) {
    return new Plan(other, ops, save, width, height);
  }

  public Plan withOps(List<Op> others) {
    return new Plan(load, others, save, width, height);
  }
}
