package io.darkroom.transform.plan.rule;

import io.darkroom.transform.op.Op;
import java.util.ArrayList;
import java.util.List;

/// Lists of operations with one place changed.
final class Ops {
  private Ops() {}

  static List<Op> append(List<Op> ops, Op op) {
    var result = new ArrayList<>(ops);
    result.add(op);
    return result;
  }

  /// The operations with the two at `index` and behind it replaced by others.
  static List<Op> replacePair(List<Op> ops, int index, Op... others) {
    var result = new ArrayList<>(ops.subList(0, index));
    result.addAll(List.of(others));
    result.addAll(ops.subList(index + 2, ops.size()));
    return result;
  }

  /// The operations without the one at `index`.
  static List<Op> without(List<Op> ops, int index) {
    var result = new ArrayList<>(ops);
    result.remove(index);
    return result;
  }
}
