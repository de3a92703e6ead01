package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.StorableText;
import java.time.Instant;

/// A transformation that has a name, written `t_<name>` in URLs. Admin API reference:
/// "Transformations".
///
/// @param name 1 to 255 characters without control characters and without `t_`
/// @param definition the text it stands for, as it was given
/// @param allowedForStrict whether URLs may use it where strict transformations are on
/// @param createdAt to the millisecond
/// @param updatedAt to the millisecond; changes with the definition, so that name and time together
///   name a meaning that never changes
public record NamedTransformation(
    String name,
    String definition,
    boolean allowedForStrict,
    Instant createdAt,
    Instant updatedAt) {

  /// @throws AssetException InvalidValue
  public NamedTransformation {
    DefinitionNames.require("name", name);
    StorableText.require("transformation", definition, Integer.MAX_VALUE);
  }
}
