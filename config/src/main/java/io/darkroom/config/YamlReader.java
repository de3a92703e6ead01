package io.darkroom.config;

import io.darkroom.config.SettingOrigin.FileLine;
import io.darkroom.config.SettingProblem.UnreadableFile;
import io.darkroom.config.SettingProblem.WrongValue;
import io.darkroom.config.ValueType.Shape;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Reads a YAML file. One file only.
///
/// It walks the tree of nodes rather than loading objects, as SmallRye's own YAML source does: that
/// one turns `no` into `false`, keeps the last of two equal keys without a word, takes a file that
/// is no mapping for an empty one, and its messages quote the line, which may hold a secret. The
/// nodes also know their lines.
final class YamlReader {
  /// Far above any settings file, far below what could hurt.
  private static final int MAX_FILE_BYTES = 1_000_000;

  /// Deeper than any key; ends the walk through a mapping that contains itself.
  private static final int MAX_NESTING = 10;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Set<Tag> UNDERSTOOD_TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  private final Path file;
  private final KnownSettings known;
  private final Reading reading;

  private YamlReader(Path file, KnownSettings known) {
    this.file = file;
    this.known = known;
    this.reading = new Reading(known, Place.FILE);
  }

  static Reading read(Path file, KnownSettings known) {
    var reader = new YamlReader(file, known);
    reader.read();
    return reader.reading;
  }

  private void read() {
    var text = readText();
    if (text == null) {
      return;
    }
    try {
      switch (new Yaml(new LoaderOptions()).compose(new StringReader(text))) {
        case null -> {} // nothing but comments
        case Node node when isEmpty(node) -> {} // a document mark and no more
        case MappingNode mapping -> readMapping("", mapping, 1);
        case Node other -> addUnreadable(other, "a mapping of keys to values was expected");
      }
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      var line = mark == null ? "" : "line " + (mark.getLine() + 1) + ": ";
      addUnreadable(line + e.getProblem());
    } catch (YAMLException _) {
      addUnreadable("it holds characters that YAML does not allow");
    }
  }

  private @Nullable String readText() {
    if (Files.isDirectory(file)) {
      addUnreadable("it is a directory");
      return null;
    }
    try (var stream = Files.newInputStream(file)) {
      var bytes = stream.readNBytes(MAX_FILE_BYTES + 1);
      if (bytes.length > MAX_FILE_BYTES) {
        addUnreadable("it has more than " + ByteSize.ofBytes(MAX_FILE_BYTES));
        return null;
      }
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (NoSuchFileException _) {
      addUnreadable("there is no such file");
    } catch (AccessDeniedException _) {
      addUnreadable("permission denied");
    } catch (CharacterCodingException _) {
      addUnreadable("it is not UTF-8 text");
    } catch (IOException e) {
      addUnreadable(String.valueOf(e.getMessage()));
    }
    return null;
  }

  private void readMapping(String path, MappingNode mapping, int depth) {
    for (var tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        readValue(path.isEmpty() ? key.getValue() : path + "." + key.getValue(), key, tuple, depth);
      } else {
        addUnreadable(tuple.getKeyNode(), "a key was expected");
      }
    }
  }

  private void readValue(String key, ScalarNode keyNode, NodeTuple tuple, int depth) {
    var value = tuple.getValueNode();
    var origin = new FileLine(file, lineOf(keyNode));
    var setting = known.findByKey(key).orElse(null);
    if (!UNDERSTOOD_TAGS.contains(value.getTag())) {
      addUnreadable(value, "the tag " + value.getTag().getValue() + " is not understood");
    } else if (depth > MAX_NESTING) {
      addUnreadable(value, "keys nest too deeply");
    } else if (setting != null) {
      readKnown(setting, value, origin);
    } else if (value instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      readMapping(key, mapping, depth + 1);
    } else if (!(isEmpty(value) && known.isSection(key))) {
      reading.addUnknown(key, origin);
    }
  }

  private void readKnown(Setting<?> setting, Node value, FileLine origin) {
    switch (value) {
      case ScalarNode scalar -> {
        if (!isEmpty(scalar)) {
          reading.add(setting, scalar.getValue(), origin);
        }
      }
      case SequenceNode sequence when setting.type().shape() == Shape.LIST -> {
        if (sequence.getValue().stream().allMatch(YamlReader::isItem)) {
          reading.add(setting, ListText.print(items(sequence)), origin);
        } else {
          addWrong(setting, "a sequence with other things than texts", origin);
        }
      }
      case SequenceNode _ -> addWrong(setting, "a sequence", origin);
      default -> addWrong(setting, "a mapping", origin);
    }
  }

  private static List<String> items(SequenceNode sequence) {
    return sequence.getValue().stream()
        .filter(ScalarNode.class::isInstance)
        .map(item -> ((ScalarNode) item).getValue())
        .toList();
  }

  private static boolean isItem(Node node) {
    return node instanceof ScalarNode && !isEmpty(node) && UNDERSTOOD_TAGS.contains(node.getTag());
  }

  /// Whether a key has no value, or an empty mapping: a section of which nothing is left but
  /// comments.
  private static boolean isEmpty(Node node) {
    return node.getTag().equals(Tag.NULL)
        || (node instanceof MappingNode mapping && mapping.getValue().isEmpty());
  }

  private void addWrong(Setting<?> setting, String value, FileLine origin) {
    reading.addProblem(new WrongValue(setting.key(), origin, value, setting.type().form()));
  }

  private void addUnreadable(Node node, String reason) {
    addUnreadable("line " + lineOf(node) + ": " + reason);
  }

  private void addUnreadable(String reason) {
    reading.addProblem(new UnreadableFile(file, reason));
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
