package io.darkroom.transform.syntax;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Recursive descent over transformation text, one method per production:
///
/// ```
/// transformation = { "/" } [ component { "/" { "/" } component } ] [ "/" [ extension ] ]
/// component      = { "," } part { "," { "," } part } { "," }
/// part           = assignment | parameter
/// assignment     = "$" letter { letter | digit } [ "_" value ]
/// parameter      = key "_" value
/// ```
///
/// Commas and slashes always separate; text that holds one writes it as `%2C` or `%2F`, which is
/// decoded where the text is used. The parts of a value are told apart by whoever knows its
/// parameter, with [Fragment#split(char)]. One text only.
public final class ComponentParser {
  private static final String EXPECTED_PART = "key_value, or $name_value";

  private final String text;
  private final TextLimits limits;
  private int at;

  private ComponentParser(String text, TextLimits limits) {
    this.text = text;
    this.limits = limits;
  }

  /// Takes a whole transformation apart. Every segment must be a component, except that the last
  /// may be a bare extension or empty.
  ///
  /// @param text percent-decoded once
  /// @throws TransformException with `Malformed` when a segment is not a component, with `TooLarge`
  ///   when a limit is passed
  public static TransformationText parse(String text, TextLimits limits) {
    if (text.length() > limits.characters()) {
      throw tooLarge("characters in a transformation", text.length(), limits.characters());
    }
    return new ComponentParser(text, limits).transformation();
  }

  /// Whether a path segment has the shape of a component: each of its parts is an assignment, or a
  /// known key with a value. A value that makes no sense keeps the shape: `w_abc` is a component,
  /// and a wrong one.
  public static boolean looksLikeComponent(String segment) {
    boolean found = false;
    for (var part : segment.split(",")) {
      if (part.isEmpty()) {
        continue;
      }
      found = true;
      int underscore = part.indexOf('_');
      boolean shaped =
          part.startsWith("$")
              ? isAssignment(part, underscore)
              : hasValue(part, underscore) && Key.find(part.substring(0, underscore)).isPresent();
      if (!shaped) {
        return false;
      }
    }
    return found;
  }

  private TransformationText transformation() {
    var components = new ArrayList<Component>();
    Fragment extension = null;
    while (at < text.length()) {
      if (text.charAt(at) == '/') {
        at++;
        continue;
      }
      extension = extension();
      if (extension == null) {
        components.add(component());
        if (components.size() > limits.components()) {
          throw tooLarge("components in a transformation", components.size(), limits.components());
        }
      }
    }
    if (extension == null && text.endsWith("/")) {
      extension = new Fragment("", text.length());
    }
    return new TransformationText(text, components, extension);
  }

  private @Nullable Fragment extension() {
    int end = at;
    while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end < text.length()) {
      return null;
    }
    var extension = new Fragment(text.substring(at), at);
    at = end;
    return extension;
  }

  private Component component() {
    int begin = at;
    int slash = text.indexOf('/', at);
    int end = slash < 0 ? text.length() : slash;
    var component = new Fragment(text.substring(begin, end), begin);
    var parameters = new ArrayList<Parameter>();
    while (at < end) {
      if (text.charAt(at) == ',') {
        at++;
      } else {
        parameters.add(part(component, end));
      }
    }
    if (parameters.isEmpty()) {
      throw malformed(component);
    }
    return new Component(component.text(), begin, parameters);
  }

  private Parameter part(Fragment component, int componentEnd) {
    int begin = at;
    int comma = text.indexOf(',', at);
    int end = comma < 0 || comma > componentEnd ? componentEnd : comma;
    var part = text.substring(begin, end);
    int underscore = part.indexOf('_');
    at = end;
    if (part.startsWith("$") ? !isAssignment(part, underscore) : !hasValue(part, underscore)) {
      throw malformed(component);
    }
    return underscore < 0
        ? new Parameter(part, new Fragment("", end), begin)
        : new Parameter(
            part.substring(0, underscore),
            new Fragment(part.substring(underscore + 1), begin + underscore + 1),
            begin);
  }

  private static boolean isAssignment(String part, int underscore) {
    int end = underscore < 0 ? part.length() : underscore;
    if (end < 2 || !isLetter(part.charAt(1))) {
      return false;
    }
    for (int i = 2; i < end; i++) {
      if (!isLetterOrDigit(part.charAt(i))) {
        return false;
      }
    }
    return underscore != part.length() - 1;
  }

  private static boolean hasValue(String part, int underscore) {
    return underscore > 0 && underscore < part.length() - 1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static TransformException malformed(Fragment component) {
    return new TransformException(
        new Problem.Malformed(component.text(), component.offset(), EXPECTED_PART));
  }

  private static TransformException tooLarge(String subject, int actual, int limit) {
    return new TransformException(
        new Problem.TooLarge(
            "Maximum number of %s is %d. Requested %d".formatted(subject, limit, actual),
            actual,
            limit));
  }
}
