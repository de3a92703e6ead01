package io.darkroom.transform.model;

import java.util.Locale;

/// What has to be found before a transformation with layers can be planned.
public sealed interface LayerIdentity {

  /// A stored picture.
  ///
  /// @param publicId with slashes between folders, maybe with the extension of a format
  record Stored(String publicId, Access access) implements LayerIdentity {}

  /// A picture somewhere else.
  record Remote(String url) implements LayerIdentity {}

  /// The delivery type of a stored picture. Private and authenticated ones may only be used in
  /// signed addresses.
  enum Access {
    UPLOAD,
    PRIVATE,
    AUTHENTICATED
  }

  /// The stored picture that a text such as `folder:name` or `private:name` names.
  static LayerIdentity ofText(String text) {
    for (var access : Access.values()) {
      var prefix = access.name().toLowerCase(Locale.ROOT) + ":";
      if (access != Access.UPLOAD && text.startsWith(prefix)) {
        return new Stored(text.substring(prefix.length()).replace(':', '/'), access);
      }
    }
    return new Stored(text.replace(':', '/'), Access.UPLOAD);
  }

  /// The name in messages.
  default String text() {
    return switch (this) {
      case Stored(var publicId, _) -> publicId;
      case Remote(var url) -> url;
    };
  }
}
