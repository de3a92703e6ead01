package io.darkroom.server;

import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.config.SettingsException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The command line: the first word is a command, the rest its arguments.
public final class Main {
  /// One command.
  ///
  /// @param sentence what it does, for the help
  private record Command(String sentence, Action action) {}

  /// Runs a command and says with which status the process ends.
  @FunctionalInterface
  private interface Action {
    int run(List<String> arguments, PrintStream out, PrintStream error);
  }

  private static final Map<String, Command> COMMANDS = commands();

  private Main() {}

  public static void main(String[] arguments) {
    // storage calls hold their carrier thread inside native code; without spare ones they would
    // stop all the others
    System.setProperty(
        "jdk.virtualThreadScheduler.parallelism",
        System.getProperty(
            "jdk.virtualThreadScheduler.parallelism",
            Integer.toString(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()))));
    var status = run(List.of(arguments), System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> arguments, PrintStream out, PrintStream error) {
    var name = arguments.isEmpty() ? "help" : arguments.getFirst();
    var command = COMMANDS.get(name);
    if (command == null) {
      error.println("Unknown command: " + name);
      help(error);
      return 2;
    }
    try {
      return command.action().run(arguments.subList(1, arguments.size()), out, error);
    } catch (SettingsException e) {
      error.println(e.getMessage());
      return 2;
    }
  }

  private static Map<String, Command> commands() {
    var commands = new LinkedHashMap<String, Command>();
    commands.put("serve", new Command("start the server", Serve::run));
    commands.put(
        "settings",
        new Command("print the settings in effect, secrets hidden", Main::printSettings));
    commands.put(
        "help",
        new Command(
            "print this",
            (_, out, _) -> {
              help(out);
              return 0;
            }));
    return commands;
  }

  private static int printSettings(List<String> arguments, PrintStream out, PrintStream error) {
    settings(arguments).effective().forEach(out::println);
    return 0;
  }

  static Settings settings(List<String> arguments) {
    return Settings.load(AllSettings.ALL, SettingSource.ofProcess(arguments, System.getenv()));
  }

  private static void help(PrintStream out) {
    out.println("usage: darkroom COMMAND [--setting=value ...]");
    COMMANDS.forEach((name, command) -> out.printf("  %-10s%s%n", name, command.sentence()));
  }
}
