package io.darkroom.transform.read;

import java.util.Optional;

/// The named transformations that texts may use.
public interface NamedTransformations {
  NamedTransformations NONE = _ -> Optional.empty();

  /// The text stored under a name, or nothing when there is none.
  Optional<String> findText(String name);
}
