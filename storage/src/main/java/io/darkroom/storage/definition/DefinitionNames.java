package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.StorableText;

/// What a definition can be called.
final class DefinitionNames {
  static final int MAX_CHARACTERS = 255;

  private DefinitionNames() {}

  /// The name itself.
  ///
  /// @throws AssetException InvalidValue unless it has 1 to 255 characters, none of them a control
  ///   character
  static String require(String parameter, String name) {
    if (name.isEmpty() || !StorableText.isClean(name)) {
      throw StorableText.invalid(parameter, name, "text without control characters");
    }
    return StorableText.require(parameter, name, MAX_CHARACTERS);
  }
}
