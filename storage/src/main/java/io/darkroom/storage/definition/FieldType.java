package io.darkroom.storage.definition;

import java.util.Optional;

/// What the values of a metadata field are.
public enum FieldType {
  STRING("string"),
  INTEGER("integer"),
  DATE("date"),
  /// One entry of the field.
  ENUM("enum"),
  /// Any of the entries of the field.
  SET("set");

  private final String wireName;

  FieldType(String wireName) {
    this.wireName = wireName;
  }

  /// The type of exactly this name.
  public static Optional<FieldType> findByWireName(String wireName) {
    for (var type : values()) {
      if (type.wireName.equals(wireName)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  public String wireName() {
    return wireName;
  }

  /// Whether the field has entries to choose from.
  public boolean hasEntries() {
    return this == ENUM || this == SET;
  }
}
