package io.darkroom.config;

import java.util.List;
import java.util.TreeMap;

/// The page of all settings, in Markdown, written from their declarations. The same declarations
/// give the same text, in whatever order they are listed.
public final class SettingsReference {
  /// What precedes the tables; the rules are those of [SettingSource] and the factories of
  /// [Setting].
  private static final String INTRODUCTION =
      """
      # Settings

      Generated from the declarations in the code; do not edit.

      A setting has a key, such as `http.port`, and is read from these places, of which the later ones win:

      1. its default,
      2. a YAML file: the one named by `--config` or `DARKROOM_CONFIG`, else `darkroom.yaml` in the current directory \
      if it exists,
      3. the environment variable named in the table; an empty one counts as not set,
      4. a flag on the command line: `--http.port=8081`, `--http.port 8081` or `--http-port 8081`.

      In the file keys nest or are dotted, as you like, and every value is taken as it is written:

      ```yaml
      http:
        port: 8081
      storage.s3.bucket: pictures
      ```

      Sizes are numbers with `B`, `KB`, `MB`, `GB`, `TB`, `PB` (powers of 1000) or `KiB`, `MiB`, `GiB`, `TiB`, `PiB` \
      (powers of 1024). Durations are whole numbers with `d`, `h`, `m`, `s` or `ms`, also several: `1h30m`. Lists have \
      commas between the items (`\\,` inside an item), or are YAML sequences. A name that no setting has, or a value \
      that a setting does not take, stops the start with a message; nothing is ignored.
      """;

  private SettingsReference() {}

  /// @param known the settings of all modules; those of [StartSettings] are added
  public static String markdown(List<Setting<?>> known) {
    var groups = new TreeMap<String, StringBuilder>();
    for (var setting : new KnownSettings(known).all()) {
      int dot = setting.key().indexOf('.');
      var group = dot < 0 ? "" : setting.key().substring(0, dot);
      groups.computeIfAbsent(group, _ -> new StringBuilder()).append(row(setting));
    }
    var page = new StringBuilder(INTRODUCTION);
    groups.forEach((group, rows) -> page.append(heading(group)).append(rows));
    return page.toString();
  }

  /// Settings outside any group come first.
  private static String heading(String group) {
    var title = group.isEmpty() ? "Start" : "`" + group + "`";
    return """

    ## %s

    | Key | Environment | Value | Default | Meaning |
    |---|---|---|---|---|
    """
        .formatted(title);
  }

  private static String row(Setting<?> setting) {
    return "| `%s` | `%s` | %s | %s | %s |\n"
        .formatted(
            setting.key(),
            setting.environmentName(),
            cell(setting.type().form()),
            cell(defaultOf(setting)),
            cell(setting.sentence() + placesOf(setting)));
  }

  private static String defaultOf(Setting<?> setting) {
    var text = setting.findDefaultText().orElse(null);
    if (text != null) {
      return text.isEmpty() ? "empty" : "`" + text + "`";
    }
    if (setting.need().always()) {
      return "required";
    }
    var cases = setting.need().cases().stream().map(Setting.Need.Case::describe).toList();
    return cases.isEmpty() ? "none" : "required when " + String.join(" or ", cases);
  }

  private static String placesOf(Setting<?> setting) {
    var places = setting.places();
    return places.size() == Place.values().length
        ? ""
        : " Read only from " + Place.words(places) + ".";
  }

  /// Text that cannot break out of its cell.
  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
