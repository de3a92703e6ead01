package io.darkroom.transform.read;

import io.darkroom.transform.model.StoredText;
import java.util.Optional;

/// The stored texts whose style layers may take.
public interface StoredTexts {
  StoredTexts NONE = _ -> Optional.empty();

  /// The text stored under a public ID, or nothing when there is none.
  Optional<StoredText> find(String publicId);
}
