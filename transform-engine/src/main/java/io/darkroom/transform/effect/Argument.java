package io.darkroom.transform.effect;

import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.op.Rgba;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an effect takes in one place of its text.
public sealed interface Argument {
  /// The form of a number: an optional minus, digits, optionally a point and digits; ASCII only.
  Pattern NUMBER = Pattern.compile("-?(?:[0-9]{1,9}(?:\\.[0-9]{1,12})?|\\.[0-9]{1,12})");

  /// The name in the verbose form, `level_150`.
  String name();

  /// Whether a piece of text could be this argument.
  boolean takes(String text);

  /// What it takes, for people.
  String form();

  /// What stands for it when it is missing, for people.
  String standard();

  /// A number. One outside the range is taken for the nearer end.
  ///
  /// @param standardNumber null: the effect chooses
  record Numeric(String name, double min, double max, @Nullable Double standardNumber)
      implements Argument {
    @Override
    public boolean takes(String text) {
      return NUMBER.matcher(text).matches();
    }

    @Override
    public String form() {
      return text(min) + " to " + text(max);
    }

    @Override
    public String standard() {
      return standardNumber == null ? "" : text(standardNumber);
    }

    double clamped(String text) {
      return Math.clamp(Double.parseDouble(text), min, max);
    }
  }

  /// A number from 0 on, or a share with a decimal point of the most it can be. More is taken for
  /// the most.
  record Share(String name, double most, double standardNumber) implements Argument {
    @Override
    public boolean takes(String text) {
      return NUMBER.matcher(text).matches() && !text.startsWith("-");
    }

    @Override
    public String form() {
      return "0 to %s, or 0.0 to 1.0 of that".formatted(text(most));
    }

    @Override
    public String standard() {
      return text(standardNumber);
    }

    double clamped(String text) {
      double value = Double.parseDouble(text);
      boolean isShare = text.contains(".") && value <= 1;
      return isShare ? value * most : Math.min(value, most);
    }
  }

  /// One of some words.
  ///
  /// @param standard empty: none
  record Word(String name, List<String> words, String standard) implements Argument {
    public Word {
      words = List.copyOf(words);
    }

    @Override
    public boolean takes(String text) {
      return words.contains(text);
    }

    @Override
    public String form() {
      return String.join(", ", words);
    }
  }

  /// A color by name, or hexadecimal digits with or without `rgb:`.
  ///
  /// @param standard empty: the effect chooses
  record Color(String name, String standard) implements Argument {
    @Override
    public boolean takes(String text) {
      return ColorText.findInEffect(text).isPresent();
    }

    @Override
    public String form() {
      return "a color";
    }

    static Rgba parse(String text) {
      return ColorText.findInEffect(text).orElseThrow();
    }
  }

  /// Any text.
  record Text(String name, String form) implements Argument {
    @Override
    public boolean takes(String text) {
      return true;
    }

    @Override
    public String standard() {
      return "";
    }
  }

  /// All pieces from the first that no other argument takes, which the effect reads by itself.
  record Rest(String name, String form, String standard) implements Argument {
    @Override
    public boolean takes(String text) {
      return true;
    }
  }

  static Argument number(String name, double min, double max, double standard) {
    return new Numeric(name, min, max, standard);
  }

  static Argument number(String name, double min, double max) {
    return new Numeric(name, min, max, null);
  }

  static Argument word(String name, String standard, String... words) {
    return new Word(name, List.of(words), standard);
  }

  private static String text(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
