package io.darkroom.transform.expression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A scope with a picture of 640 × 427, cut from one of 1280 × 853, of an asset with some words.
final class FixedScope implements Scope {
  private final Map<String, Value> variables = new HashMap<>();

  FixedScope with(String variable, Value value) {
    variables.put(variable, value);
    return this;
  }

  @Override
  public Optional<Value> findVariable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  @Override
  public double measure(Characteristic characteristic) {
    return switch (characteristic) {
      case WIDTH -> 640;
      case HEIGHT -> 427;
      case ASPECT_RATIO -> 640.0 / 427;
      case INITIAL_WIDTH -> 1280;
      case INITIAL_HEIGHT -> 853;
      case INITIAL_ASPECT_RATIO -> 1280.0 / 853;
      case FACE_COUNT -> 2;
      case CURRENT_PAGE, PAGE_COUNT -> 1;
      default -> 0;
    };
  }

  @Override
  public Optional<Value> findMetadata(Expression.Metadata.Source source, String key) {
    return switch (key) {
      case "kind" -> Optional.of(new Value.Text("shoes"));
      case "x_pos" -> Optional.of(new Value.Text("12.5"));
      case "price" -> Optional.of(new Value.Numeric(120, Value.Kind.PLAIN));
      case "colors" -> Optional.of(new Value.Text("blue:red"));
      default -> Optional.empty();
    };
  }

  @Override
  public Set<String> names(NameKind kind) {
    return switch (kind) {
      case TAGS -> Set.of("sale", "in_stock");
      case CONTEXT_KEYS, METADATA_KEYS -> Set.of("kind", "price");
      case REGIONS -> Set.of("hat");
      case PAGES -> Set.of("Shadow");
    };
  }

  @Override
  public String publicId() {
    return "folder/name";
  }
}
