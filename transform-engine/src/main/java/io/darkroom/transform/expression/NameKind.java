package io.darkroom.transform.expression;

import java.util.Optional;

/// The sets of names of an asset that conditions can look into.
public enum NameKind {
  TAGS("tags"),
  CONTEXT_KEYS("ctx"),
  METADATA_KEYS("md"),
  REGIONS("rn"),
  PAGES("pgnames");

  private final String text;

  NameKind(String text) {
    this.text = text;
  }

  static Optional<NameKind> find(String text) {
    for (var kind : values()) {
      if (kind.text.equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
