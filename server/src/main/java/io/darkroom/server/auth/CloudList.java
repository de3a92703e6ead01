package io.darkroom.server.auth;

import io.darkroom.config.Secret;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.CloudName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// Clouds as text: `name=key:secret,…`, a cloud with several keys written several times.
final class CloudList {
  private CloudList() {}

  /// @throws IllegalArgumentException naming the entry that is wrong, never its secret
  static Clouds parse(String text) {
    var clouds = new LinkedHashMap<CloudName, List<ApiKey>>();
    var seen = new HashSet<String>();
    for (var entry : text.split(",")) {
      if (entry.isBlank()) {
        continue;
      }
      var equals = entry.indexOf('=');
      var colon = entry.indexOf(':', equals + 1);
      if (equals < 1 || colon <= equals + 1 || colon == entry.length() - 1) {
        throw new IllegalArgumentException(
            "entry " + (seen.size() + 1) + " is not of the form name=key:secret");
      }
      var name = cloudName(entry.substring(0, equals).strip());
      var key = entry.substring(equals + 1, colon).strip();
      if (!seen.add(name.value() + "=" + key)) {
        throw new IllegalArgumentException(
            "key " + key + " of cloud " + name.value() + " is there twice");
      }
      clouds
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(new ApiKey(key, Secret.of(entry.substring(colon + 1).strip())));
    }
    return new Clouds(clouds);
  }

  private static CloudName cloudName(String name) {
    try {
      return new CloudName(name);
    } catch (AssetException e) {
      throw new IllegalArgumentException("cloud name " + name + " cannot be used", e);
    }
  }
}
