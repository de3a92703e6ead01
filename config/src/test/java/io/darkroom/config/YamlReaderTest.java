package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.config.SettingOrigin.FileLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {
  private static final Setting<String> TEXT = Setting.optionalText("a.text", "A text.");
  private static final Setting<List<String>> LIST = Setting.list("a.list", "A list.");

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("settings.yaml");
  }

  private Reading read() {
    return YamlReader.read(file, new KnownSettings(List.of(TEXT, LIST)));
  }

  private Reading read(String yaml) throws IOException {
    Files.writeString(file, yaml);
    return read();
  }

  private List<String> messages(String yaml) throws IOException {
    return read(yaml).problems().stream()
        .map(SettingProblem::message)
        .map(message -> message.replace(file.toString(), "FILE"))
        .toList();
  }

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("nested keys", "a:\n  text: x\n", TEXT, "x"),
        Arguments.of("dotted key", "a.text: x\n", TEXT, "x"),
        Arguments.of("flow mapping", "{a: {text: x}}", TEXT, "x"),
        Arguments.of("quoted text", "a.text: ' x '", TEXT, " x "),
        Arguments.of("empty text", "a.text: ''", TEXT, ""),
        Arguments.of("number with a leading zero", "a.text: 0123", TEXT, "0123"),
        Arguments.of("number with separators", "a.text: 1_000", TEXT, "1_000"),
        Arguments.of("number of base 16", "a.text: 0x10", TEXT, "0x10"),
        Arguments.of("number with a fraction", "a.text: 1.50", TEXT, "1.50"),
        Arguments.of("word that YAML takes for false", "a.text: no", TEXT, "no"),
        Arguments.of("time that YAML takes for a number", "a.text: 12:30:45", TEXT, "12:30:45"),
        Arguments.of("date", "a.text: 2026-01-01", TEXT, "2026-01-01"),
        Arguments.of("dollar and braces", "a.text: ${HOME}", TEXT, "${HOME}"),
        Arguments.of("text of two lines", "a.text: |\n  x\n  y\n", TEXT, "x\ny\n"),
        Arguments.of("standard tag", "a.text: !!str 1", TEXT, "1"),
        Arguments.of("value used twice", "a.text: &x b\na.list: [*x]", LIST, "b"),
        Arguments.of("byte order mark", "\uFEFFa.text: x", TEXT, "x"),
        Arguments.of("document mark", "---\na.text: x\n", TEXT, "x"),
        Arguments.of("sequence of lines", "a:\n  list:\n    - b\n    - 3\n", LIST, "b,3"),
        Arguments.of("sequence in brackets", "a.list: ['b,c', d]", LIST, "b\\,c,d"),
        Arguments.of("empty sequence", "a.list: []", LIST, ""),
        Arguments.of("list as text", "a.list: b, c", LIST, "b, c"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void takesValuesAsTheyAreWritten(String name, String yaml, Setting<?> setting, String text)
      throws IOException {
    var reading = read(yaml);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.findEntry(setting.key())).map(Reading.Entry::text).hasValue(text);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "# nothing",
        "---",
        "a:",
        "a: {}",
        "a: ~",
        "a.text:",
        "a:\n  # text: x\n",
        "a.list: null"
      })
  void takesAKeyWithoutAValueForNotSet(String yaml) throws IOException {
    var reading = read(yaml);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.entries()).isEmpty();
  }

  @Test
  void takesAnEmptyFile() throws IOException {
    assertThat(read("").problems()).isEmpty();
  }

  @Test
  void knowsTheLineOfEachKey() throws IOException {
    var reading = read("# first\n\na:\n  list: []\n  text: x\n");

    assertThat(reading.findEntry("a.text"))
        .map(Reading.Entry::origin)
        .hasValue(new FileLine(file, 5));
  }

  static Stream<Arguments> mistakes() {
    var unreadable = "Unreadable settings file FILE: ";
    return Stream.of(
        Arguments.of(
            "unknown key",
            "a:\n  txt: x",
            "Unknown setting a.txt (FILE, line 2): did you mean a.text?"),
        Arguments.of(
            "unknown key without a value", "other:", "Unknown setting other (FILE, line 1)"),
        Arguments.of("unknown list", "b: [x]", "Unknown setting b (FILE, line 1)"),
        Arguments.of("text where keys go on", "a: x", "Unknown setting a (FILE, line 1)"),
        Arguments.of("merge key", "<<: x", "Unknown setting << (FILE, line 1)"),
        Arguments.of(
            "key written twice",
            "a.text: x\na.text: y",
            "Repeated a.text: set at FILE, line 1 and again at FILE, line 2"),
        Arguments.of(
            "key written nested and dotted",
            "a.text: x\na:\n  text: y",
            "Repeated a.text: set at FILE, line 1 and again at FILE, line 3"),
        Arguments.of(
            "keys below a text",
            "a.text: {b: c}",
            "Invalid value \"a mapping\" for a.text (FILE, line 1): expected text"),
        Arguments.of(
            "sequence for a text",
            "a.text: [b, c]",
            "Invalid value \"a sequence\" for a.text (FILE, line 1): expected text"),
        Arguments.of(
            "list of mappings",
            "a.list: [{b: c}]",
            "Invalid value \"a sequence with other things than texts\" for a.list (FILE, line 1):"
                + " expected a list with commas between the items"),
        Arguments.of(
            "list with a gap",
            "a.list:\n -\n - b",
            "Invalid value \"a sequence with other things than texts\" for a.list (FILE, line 1):"
                + " expected a list with commas between the items"),
        Arguments.of(
            "Java options",
            "java-opts: x",
            "Misplaced java-opts (FILE, line 1): it is read only from the environment"),
        Arguments.of(
            "text only", "hello", unreadable + "line 1: a mapping of keys to values was expected"),
        Arguments.of(
            "sequence only",
            "- a",
            unreadable + "line 1: a mapping of keys to values was expected"),
        Arguments.of(
            "key that is a sequence", "[a, b]: c", unreadable + "line 1: a key was expected"),
        Arguments.of(
            "own tag",
            "a:\n  text: !vault x",
            unreadable + "line 2: the tag !vault is not understood"),
        Arguments.of(
            "tag of Java",
            "a.text: !!java.net.URL [x]",
            unreadable + "line 1: Global tag is not allowed: tag:yaml.org,2002:java.net.URL"),
        Arguments.of(
            "two documents",
            "a.text: x\n---\na.list: y",
            unreadable + "line 2: but found another document"),
        Arguments.of(
            "no YAML",
            "a.text: x\n  b: [",
            unreadable + "line 2: mapping values are not allowed here"),
        Arguments.of(
            "character that YAML forbids",
            "a.text: \u0001",
            unreadable + "it holds characters that YAML does not allow"),
        Arguments.of(
            "mapping that contains itself",
            "b: &b\n  c: *b",
            unreadable + "line 1: keys nest too deeply"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void namesTheMistakeAndItsLine(String name, String yaml, String message) throws IOException {
    assertThat(messages(yaml)).containsExactly(message);
  }

  @Test
  void quotesNoLineOfABrokenFile() throws IOException {
    assertThat(messages("a.text: \"hunter2\nb: c").toString()).doesNotContain("hunter2");
  }

  @Test
  void rejectsAFileThatIsNotText() throws IOException {
    Files.write(file, "a.text: \u00e4".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(read().problems())
        .map(SettingProblem::message)
        .containsExactly("Unreadable settings file " + file + ": it is not UTF-8 text");
  }

  @Test
  void rejectsADirectory() throws IOException {
    Files.createDirectory(file);

    assertThat(read().problems())
        .map(SettingProblem::message)
        .containsExactly("Unreadable settings file " + file + ": it is a directory");
  }

  @Test
  void rejectsAnEndlessFile() throws IOException {
    Files.write(file, new byte[1_000_001]);

    assertThat(read().problems())
        .map(SettingProblem::message)
        .containsExactly("Unreadable settings file " + file + ": it has more than 1MB");
  }

  @Test
  void survivesAliasesOfAliases() throws IOException {
    var yaml = new StringBuilder("x0: &x0 {k: v}\n");
    for (int i = 1; i <= 30; i++) {
      yaml.append("x%1$d: &x%1$d {p: *x%2$d, q: *x%2$d}\n".formatted(i, i - 1));
    }

    assertThat(read(yaml.toString()).problems()).isNotEmpty();
  }
}
