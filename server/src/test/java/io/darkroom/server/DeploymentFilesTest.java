package io.darkroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server refuses to start with a variable it does not know, so files that set variables must
/// not misspell them.
final class DeploymentFilesTest {
  private static final Path ROOT = Path.of(System.getProperty("darkroom.root", ".."));
  private static final Pattern VARIABLE = Pattern.compile("DARKROOM_[A-Z0-9_]+[A-Z0-9]");

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile", "compose.yaml", "README.md", "docs/operations.md"})
  void nameOnlyVariablesThatExist(String file) throws IOException {
    var known = AllSettings.ALL.stream().map(Setting::environmentName).collect(Collectors.toSet());
    known.add("DARKROOM_CONFIG");
    known.add("DARKROOM_JAVA_OPTS");

    var named =
        VARIABLE
            .matcher(Files.readString(ROOT.resolve(file)))
            .results()
            .map(match -> match.group())
            .filter(name -> !name.equals("DARKROOM_STORAGE_S3")) // the beginning of several
            .collect(Collectors.toSet());

    assertThat(known).containsAll(named);
  }
}
