package io.darkroom.transform.explain;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.SaveOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a transformation comes to on one picture.
///
/// @param transformation the canonical text
/// @param source the picture
/// @param plan what is done to it
public record Explanation(String transformation, ImageFacts source, Plan plan) {
  /// For people: a line for the source, for each operation with the size it leads to, and for the
  /// file.
  public String toText() {
    var lines = new ArrayList<String>();
    lines.add(transformation.isEmpty() ? "(no transformation)" : transformation);
    lines.add(line("source", new Extent(source.storedWidth(), source.storedHeight()), stored()));
    var extent = plan.load().extentOf(source);
    lines.add(line("load", extent, loaded()));
    for (var op : plan.ops()) {
      extent = extent.after(op);
      lines.add(line(Words.of(op.getClass()), extent, details((Record) op)));
    }
    lines.add(line("save", extent, saved(plan.save())));
    return String.join("\n", lines) + "\n";
  }

  /// For machines: `transformation`, `source`, and `plan` with `load`, `operations` and `save`.
  public String toJson() {
    var operations = new ArrayList<Map<String, @Nullable Object>>();
    var extent = plan.load().extentOf(source);
    for (var op : plan.ops()) {
      extent = extent.after(op);
      operations.add(operation(op, extent));
    }
    var steps = new LinkedHashMap<String, @Nullable Object>();
    steps.put("load", plan.load());
    steps.put("operations", operations);
    steps.put("save", plan.save());
    steps.put("width", plan.width());
    steps.put("height", plan.height());
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("transformation", transformation);
    all.put("source", source);
    all.put("plan", steps);
    return Json.of(all);
  }

  private static Map<String, @Nullable Object> operation(Op op, Extent after) {
    var operation = new LinkedHashMap<String, @Nullable Object>();
    operation.put("name", Words.of(op.getClass()));
    operation.put("arguments", op);
    operation.put("result", after);
    return operation;
  }

  private String stored() {
    var facts = new ArrayList<>(List.of(source.format().extension()));
    if (source.orientation() != Orientation.UPRIGHT) {
      facts.add("stored " + Words.of(source.orientation()));
    }
    if (source.alpha()) {
      facts.add("alpha");
    }
    if (source.pages() > 1) {
      facts.add(source.pages() + (source.animated() ? " frames" : " pages"));
    }
    return String.join(", ", facts);
  }

  private String loaded() {
    var load = plan.load();
    int first = load.firstPage() + 1;
    var pages =
        load.pages() == 1
            ? "page " + first
            : "pages " + first + " to " + (load.firstPage() + load.pages());
    var drawn = load.zoom() == 1 ? pages : pages + ", drawn " + load.zoom() + " times as large";
    return load.shrink() == 1 ? drawn : drawn + ", shrunk by " + load.shrink();
  }

  private static String saved(Save save) {
    var plain = save.format().extension() + ", quality " + save.qualityPercent();
    return save.options().equals(SaveOptions.PLAIN)
        ? plain
        : plain + ", " + details(save.options());
  }

  private static String details(Record record) {
    return Words.components(record).entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> entry.getKey() + " " + detail(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String detail(@Nullable Object value) {
    return switch (value) {
      case Enum<?> constant -> Words.of(constant);
      case Number number -> Words.of(number);
      case null, default -> String.valueOf(value);
    };
  }

  private static String line(String name, Extent extent, String details) {
    return "%-16s %-11s %s".formatted(name, extent, details).stripTrailing();
  }
}
