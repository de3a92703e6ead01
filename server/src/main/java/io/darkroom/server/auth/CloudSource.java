package io.darkroom.server.auth;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the clouds of a server come from.
public sealed interface CloudSource {

  /// The clouds and their credentials.
  Clouds clouds();

  /// Written in the settings.
  record Configured(Clouds clouds) implements CloudSource {
    /// @param text `name=key:secret,…`
    /// @throws IllegalArgumentException naming the entry that is wrong
    public static Configured parse(String text) {
      return new Configured(CloudList.parse(text));
    }
  }

  /// Made on the first start.
  ///
  /// @param file where they are kept
  record Generated(Clouds clouds, Path file) implements CloudSource {
    public static Generated open(Path file) {
      return new Generated(DefaultCloud.open(file), file);
    }
  }

  /// What is wrong with the text of the setting; null when nothing is.
  static @Nullable String problem(String text) {
    try {
      return CloudList.parse(text).keys().isEmpty() ? "at least one cloud" : null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}
