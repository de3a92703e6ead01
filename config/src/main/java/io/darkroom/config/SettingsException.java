package io.darkroom.config;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// Everything that is wrong with the settings, at once. Its message lists the problems, one a line,
/// and is fit to be shown as it is.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingProblem> problems;

  /// @param problems at least one
  public SettingsException(List<SettingProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<SettingProblem> problems) {
    var count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return problems.stream()
        .map(problem -> "  - " + problem.message())
        .collect(joining("\n", count + " in the settings:\n", ""));
  }

  public List<SettingProblem> problems() {
    return problems;
  }
}
