package io.darkroom.server.auth;

import io.darkroom.storage.asset.CloudName;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys that sign auth tokens, by cloud; a cloud may have several. Safe for concurrent use.
public final class TokenKeys {
  private final Map<String, List<byte[]>> keys;

  private TokenKeys(Map<String, List<byte[]>> keys) {
    this.keys = keys;
  }

  /// @param text `cloud=hex,…`, a cloud with several keys written several times; empty for none
  /// @throws IllegalArgumentException naming the entry that is wrong, never its key
  public static TokenKeys parse(String text) {
    var keys = new LinkedHashMap<String, List<byte[]>>();
    int count = 0;
    for (var entry : text.split(",")) {
      count++;
      if (entry.isBlank()) {
        continue;
      }
      var equals = entry.indexOf('=');
      var key = bytes(entry.substring(equals + 1).strip());
      if (equals < 1 || key == null) {
        throw new IllegalArgumentException("entry " + count + " is not of the form cloud=hex");
      }
      keys.computeIfAbsent(entry.substring(0, equals).strip(), _ -> new ArrayList<>()).add(key);
    }
    return new TokenKeys(keys);
  }

  /// What is wrong with the text of the setting; null when nothing is.
  public static @Nullable String problem(String text) {
    try {
      parse(text);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private static byte @Nullable [] bytes(String hex) {
    try {
      var key = HexFormat.of().parseHex(hex);
      return key.length == 0 ? null : key;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// The keys of a cloud, empty when it has none.
  public List<byte[]> of(CloudName cloud) {
    return keys.getOrDefault(cloud.value(), List.of());
  }
}
