package io.darkroom.server.upload;

/// How folders relate to public ids.
public enum FolderMode {
  /// The folder is the path in the public id.
  FIXED,
  /// The folder is a property of its own; the public id may say something else.
  DYNAMIC
}
