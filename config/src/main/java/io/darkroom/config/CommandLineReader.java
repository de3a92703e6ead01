package io.darkroom.config;

import io.darkroom.config.ParsedValue.Valid;
import io.darkroom.config.SettingOrigin.Flag;
import io.darkroom.config.SettingProblem.FlagWithoutValue;
import io.darkroom.config.SettingProblem.UnexpectedArgument;
import io.darkroom.config.ValueType.Shape;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads flags. One command line only.
final class CommandLineReader {
  private static final String DASHES = "--";

  private final KnownSettings known;
  private final Reading reading;
  private final ArrayDeque<String> words;

  private CommandLineReader(List<String> arguments, KnownSettings known) {
    this.known = known;
    this.reading = new Reading(known, Place.COMMAND_LINE);
    this.words = new ArrayDeque<>(arguments);
  }

  static Reading read(List<String> arguments, KnownSettings known) {
    var reader = new CommandLineReader(arguments, known);
    while (!reader.words.isEmpty()) {
      reader.readWord(reader.words.remove());
    }
    return reader.reading;
  }

  /// The file named by the first `--config`; empty without one.
  static Optional<String> findConfigFile(List<String> arguments) {
    return read(arguments, new KnownSettings(List.of()))
        .findEntry(StartSettings.CONFIG.key())
        .map(Reading.Entry::text);
  }

  private void readWord(String word) {
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    var attached = equals < 0 ? null : word.substring(equals + 1);
    if (!name.startsWith(DASHES) || name.equals(DASHES)) {
      reading.addProblem(new UnexpectedArgument(name)); // what follows "=" may be secret
      return;
    }
    var setting = known.findByFlag(name.substring(DASHES.length())).orElse(null);
    if (setting == null) {
      if (attached == null) {
        takeNext(); // its value, if it has one, rather than an argument of its own
      }
      reading.addUnknown(name, new Flag(name));
    } else {
      readFlag(setting, name, attached);
    }
  }

  private void readFlag(Setting<?> setting, String name, @Nullable String attached) {
    var value = attached;
    if (value == null) {
      value = setting.type().shape() == Shape.SWITCH ? takeSwitch(setting) : takeNext();
    }
    if (value == null) {
      reading.addProblem(new FlagWithoutValue(name, setting.type().form()));
    } else {
      reading.add(setting, value, new Flag(name));
    }
  }

  /// The next word if it says yes or no; else yes, and the word is left for what it is.
  private String takeSwitch(Setting<?> setting) {
    var next = words.peek();
    var fits = next != null && setting.type().parse(next) instanceof Valid<?>;
    return fits ? words.remove() : "true";
  }

  /// The next word, unless it is a flag.
  private @Nullable String takeNext() {
    var next = words.peek();
    return next == null || next.startsWith(DASHES) ? null : words.remove();
  }
}
