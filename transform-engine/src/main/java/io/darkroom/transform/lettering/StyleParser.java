package io.darkroom.transform.lettering;

import io.darkroom.transform.lettering.TextStyle.Alignment;
import io.darkroom.transform.lettering.TextStyle.Antialias;
import io.darkroom.transform.lettering.TextStyle.Decoration;
import io.darkroom.transform.lettering.TextStyle.Hinting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the words of a text style, which underscores separate:
///
/// ```
/// style = font size { word }
/// word  = weight | "italic" | decoration | alignment | "stroke" | "normal" | "none"
///       | "letter" "spacing" number | "line" "spacing" number
///       | "antialias" kind | "hinting" kind
/// ```
///
/// A font may itself hold underscores and digits: the size is the first number behind which only
/// words follow. One text only.
final class StyleParser {
  private static final Map<String, Integer> WEIGHTS =
      Map.ofEntries(
          Map.entry("thin", 100),
          Map.entry("extralight", 200),
          Map.entry("light", 300),
          Map.entry("book", 380),
          Map.entry("medium", 500),
          Map.entry("demibold", 600),
          Map.entry("semibold", 600),
          Map.entry("bold", 700),
          Map.entry("extrabold", 800),
          Map.entry("ultrabold", 800),
          Map.entry("black", 900),
          Map.entry("heavy", 900));

  private static final int NORMAL_WEIGHT = 400;

  private final String font;
  private final int sizePixels;
  private final List<String> words;
  private int at;
  private int weight = NORMAL_WEIGHT;
  private boolean italic;
  private Decoration decoration = Decoration.NONE;
  private Alignment alignment = Alignment.LEFT;
  private boolean stroked;
  private double letterSpacing;
  private double lineSpacing;
  private Antialias antialias = Antialias.SYSTEM;
  private Hinting hinting = Hinting.FONT;

  private StyleParser(String font, int sizePixels, List<String> words) {
    this.font = font;
    this.sizePixels = sizePixels;
    this.words = words;
  }

  static Optional<TextStyle> find(String text) {
    var words = List.of(text.split("_", -1));
    for (int i = 1; i < words.size(); i++) {
      var font = String.join("_", words.subList(0, i));
      int size = size(words.get(i));
      if (size > 0 && !font.isEmpty()) {
        var parser = new StyleParser(font, size, words.subList(i + 1, words.size()));
        if (parser.readsAll()) {
          return Optional.of(parser.style());
        }
      }
    }
    return Optional.empty();
  }

  /// 0 when the word is no size.
  private static int size(String word) {
    if (!word.matches("[0-9]{1,4}")) {
      return 0;
    }
    int size = Integer.parseInt(word);
    return size <= TextStyle.MAX_SIZE_PIXELS ? size : 0;
  }

  private TextStyle style() {
    return new TextStyle(
        font,
        sizePixels,
        weight,
        italic,
        decoration,
        alignment,
        stroked,
        letterSpacing,
        lineSpacing,
        antialias,
        hinting);
  }

  private boolean readsAll() {
    while (at < words.size()) {
      if (!readsWord(words.get(at++))) {
        return false;
      }
    }
    return true;
  }

  private boolean readsWord(String word) {
    return switch (word) {
      case "normal", "none" -> true; // of weight, style, decoration or stroke: what they are anyway
      case "italic" -> {
        italic = true;
        yield true;
      }
      case "stroke" -> {
        stroked = true;
        yield true;
      }
      case "letter", "line" -> readsSpacing(word.equals("letter"));
      case "antialias" -> readsAntialias();
      case "hinting" -> readsHinting();
      default -> readsWeight(word) || readsDecoration(word) || readsAlignment(word);
    };
  }

  private boolean readsSpacing(boolean ofLetters) {
    if (!next().equals("spacing")) {
      return false;
    }
    var number = next();
    if (!number.matches("-?[0-9]{1,4}(\\.[0-9]{1,4})?")) {
      return false;
    }
    if (ofLetters) {
      letterSpacing = Double.parseDouble(number);
    } else {
      lineSpacing = Double.parseDouble(number);
    }
    return true;
  }

  private boolean readsAntialias() {
    var found = constant(Antialias.values(), next());
    found.ifPresent(value -> antialias = value);
    return found.isPresent();
  }

  private boolean readsHinting() {
    var found = constant(Hinting.values(), next());
    found.ifPresent(value -> hinting = value);
    return found.isPresent();
  }

  private boolean readsWeight(String word) {
    var named = WEIGHTS.get(word);
    if (named == null && !word.matches("[1-9]00")) {
      return false;
    }
    weight = named == null ? Integer.parseInt(word) : named;
    return true;
  }

  private boolean readsDecoration(String word) {
    var found = constant(Decoration.values(), word);
    found.ifPresent(value -> decoration = value);
    return found.isPresent();
  }

  private boolean readsAlignment(String word) {
    var found = constant(Alignment.values(), word);
    found.ifPresent(value -> alignment = value);
    return found.isPresent();
  }

  private String next() {
    return at < words.size() ? words.get(at++) : "";
  }

  private static <E extends Enum<E>> Optional<E> constant(E[] constants, String word) {
    return Arrays.stream(constants)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
