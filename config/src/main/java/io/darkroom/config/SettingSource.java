package io.darkroom.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A place in which settings were written. None of them prints its content, which may be secret.
public sealed interface SettingSource {
  /// The file that is read when it exists and no other is named, in the directory of the start.
  String DEFAULT_FILE = "darkroom.yaml";

  /// Where an operator can have set something, weakest first: the YAML file, the environment, the
  /// command line.
  ///
  /// The file is the one that the flag `--config` names, else the one that `DARKROOM_CONFIG` names,
  /// else `darkroom.yaml` if it exists. A named file that is missing is a problem when it is read.
  ///
  /// @param arguments the command line, without the command
  /// @param environment all variables of the process, as `System.getenv()` has them
  static List<SettingSource> ofProcess(List<String> arguments, Map<String, String> environment) {
    return ofProcess(arguments, environment, Path.of(""));
  }

  /// The same, started in another directory. Named files are resolved against it as well.
  static List<SettingSource> ofProcess(
      List<String> arguments, Map<String, String> environment, Path directory) {
    var sources = new ArrayList<SettingSource>();
    var variable = environment.getOrDefault(StartSettings.CONFIG.environmentName(), "");
    var named = CommandLineReader.findConfigFile(arguments).orElse(variable);
    var file = directory.resolve(named.isEmpty() ? DEFAULT_FILE : named);
    if (!named.isEmpty() || Files.exists(file)) {
      sources.add(new YamlFile(file));
    }
    sources.add(new Environment(environment));
    sources.add(new CommandLine(arguments));
    return List.copyOf(sources);
  }

  /// A YAML file, UTF-8, of mappings from keys to values. Keys nest or are dotted, as one likes:
  /// `storage: {s3: {bucket: b}}` and `storage.s3.bucket: b` say the same. Scalars are taken as
  /// they are written, so `no` and `0123` stay what they are. A key without a value counts as not
  /// set.
  record YamlFile(Path file) implements SettingSource {}

  /// Environment variables. Those that begin with `DARKROOM_` must be known, those that Kubernetes
  /// and Docker add for services of that name excepted; of the others only those that a setting
  /// asks for are read. An empty variable counts as not set, because that is how Compose files pass
  /// on what is not set.
  record Environment(Map<String, String> variables) implements SettingSource {
    public Environment {
      variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
      return "Environment[" + variables.size() + " variables]";
    }
  }

  /// Flags: `--http.port=8081` or `--http.port 8081`, dashes for dots as well. After `--key=` the
  /// value may begin with anything, after a space not with two dashes. A flag for yes or no needs
  /// no value.
  record CommandLine(List<String> arguments) implements SettingSource {
    public CommandLine {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
      return "CommandLine[" + arguments.size() + " arguments]";
    }
  }

  /// Values by key, for programs that embed the server and for tests.
  ///
  /// @param name what messages call the source
  record InMemory(String name, Map<String, String> values) implements SettingSource {
    public InMemory {
      values = Map.copyOf(values);
    }

    @Override
    public String toString() {
      return "InMemory[" + name + ", " + values.size() + " values]";
    }
  }
}
