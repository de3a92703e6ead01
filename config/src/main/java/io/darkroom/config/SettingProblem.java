package io.darkroom.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One mistake in what the operator set, as facts. No value of a hidden setting is among them.
public sealed interface SettingProblem {

  /// One line for the operator: what is wrong, where, and what would be right.
  String message();

  /// A value that the setting does not take.
  ///
  /// @param value as written, asterisks where it must not be seen
  /// @param expected completes "expected ..."
  record WrongValue(String key, SettingOrigin origin, String value, String expected)
      implements SettingProblem {
    static WrongValue of(Reading.Entry entry, String expected) {
      var setting = entry.setting();
      return new WrongValue(
          setting.key(), entry.origin(), PrintedValue.of(setting, entry.text()), expected);
    }

    @Override
    public String message() {
      return "Invalid value \"%s\" for %s (%s): expected %s"
          .formatted(value, key, origin.describe(), expected);
    }
  }

  /// A name that no setting has. Its value is left out, for it may be a misnamed secret.
  ///
  /// @param name as written: a key, a variable or a flag
  /// @param nearest the most similar known name of the same kind, unless none is similar
  record UnknownKey(String name, SettingOrigin origin, @Nullable String nearest)
      implements SettingProblem {
    @Override
    public String message() {
      var place = origin.describe().equals(name) ? "" : " (" + origin.describe() + ")";
      var hint = nearest == null ? "" : ": did you mean " + nearest + "?";
      return "Unknown setting " + name + place + hint;
    }
  }

  /// A setting without a default that nobody set.
  ///
  /// @param reason when it is needed, such as `storage.kind is s3`; null when it always is
  record MissingValue(String key, String environmentName, @Nullable String reason, String expected)
      implements SettingProblem {
    static MissingValue of(Setting<?> setting, @Nullable String reason) {
      return new MissingValue(
          setting.key(), setting.environmentName(), reason, setting.type().form());
    }

    @Override
    public String message() {
      var cause = reason == null ? "" : ", needed because " + reason;
      return "Missing %s (or %s)%s: expected %s".formatted(key, environmentName, cause, expected);
    }
  }

  /// A setting that was set twice in the same place, so that one of the two would be ignored.
  record Repeated(String key, SettingOrigin first, SettingOrigin second) implements SettingProblem {
    @Override
    public String message() {
      return "Repeated %s: set at %s and again at %s"
          .formatted(key, first.describe(), second.describe());
    }
  }

  /// A setting that has no effect where it was set.
  ///
  /// @param allowed where it may be set
  record WrongPlace(String key, SettingOrigin origin, String allowed) implements SettingProblem {
    @Override
    public String message() {
      return "Misplaced %s (%s): it is read only from %s"
          .formatted(key, origin.describe(), allowed);
    }
  }

  /// A file that was asked for and cannot be read, or holds no settings.
  ///
  /// @param reason what is wrong with it, with the line if there is one
  record UnreadableFile(Path file, String reason) implements SettingProblem {
    @Override
    public String message() {
      return "Unreadable settings file " + file + ": " + reason;
    }
  }

  /// A flag at the end of the command line, or before another flag, that needs a value.
  ///
  /// @param flag as typed
  record FlagWithoutValue(String flag, String expected) implements SettingProblem {
    @Override
    public String message() {
      return "Missing value after %s: expected %s".formatted(flag, expected);
    }
  }

  /// A word on the command line that belongs to no flag.
  record UnexpectedArgument(String argument) implements SettingProblem {
    @Override
    public String message() {
      return "Unexpected argument \"%s\": settings are given as --key=value".formatted(argument);
    }
  }
}
