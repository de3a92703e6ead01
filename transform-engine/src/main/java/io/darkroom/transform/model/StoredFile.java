package io.darkroom.transform.model;

/// A stored file that is no picture and that a transformation needs: a font or a color profile. It
/// is a raw asset, which is stored under its name with the extension, of type authenticated.
///
/// @param publicId with slashes between folders
public record StoredFile(String publicId) {

  /// The file that a text such as `folder:name.ttf` names.
  public static StoredFile ofText(String text) {
    return new StoredFile(text.replace(':', '/'));
  }
}
