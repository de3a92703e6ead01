package io.darkroom.config;

import java.util.regex.Pattern;

/// How values appear in messages and lists: on one line, not endlessly long, without secrets.
///
/// Hidden values are asterisks. Passwords inside other values are so too where they can be told: in
/// front of the host of a URL, and behind `password=` and the like. That is a second net; what may
/// hold a password is to be declared hidden.
final class PrintedValue {
  private static final int MAX_CHARACTERS = 200;

  private static final Pattern URL_PASSWORD = Pattern.compile("://[^\\s/]*:\\S*@");
  private static final Pattern NAMED_PASSWORD =
      Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|access_?key)=)[^&;,\\s]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private PrintedValue() {}

  static String of(Setting<?> setting, String text) {
    return setting.isHidden() ? Secret.HIDDEN : withoutPasswords(text);
  }

  private static String withoutPasswords(String text) {
    var masked = URL_PASSWORD.matcher(text).replaceAll("://" + Secret.HIDDEN + "@");
    masked = NAMED_PASSWORD.matcher(masked).replaceAll("$1" + Secret.HIDDEN);
    masked = CONTROL.matcher(masked).replaceAll(" ");
    return masked.length() <= MAX_CHARACTERS ? masked : masked.substring(0, MAX_CHARACTERS) + "...";
  }
}
