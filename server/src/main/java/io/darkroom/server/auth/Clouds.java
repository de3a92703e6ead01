package io.darkroom.server.auth;

import io.darkroom.storage.asset.CloudName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The clouds this server serves, each with its keys. Safe for concurrent use.
///
/// @param keys the keys of every cloud, at least one each
public record Clouds(Map<CloudName, List<ApiKey>> keys) {
  public Clouds {
    keys = Map.copyOf(keys);
  }

  public Optional<CloudName> findCloud(String name) {
    return keys.keySet().stream().filter(cloud -> cloud.value().equals(name)).findAny();
  }

  public Optional<ApiKey> findKey(CloudName cloud, String key) {
    return keysOf(cloud).stream().filter(candidate -> candidate.key().equals(key)).findAny();
  }

  /// Whether another cloud has this key.
  boolean isKeyOfAnother(CloudName cloud, String key) {
    return keys.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(cloud))
        .flatMap(entry -> entry.getValue().stream())
        .anyMatch(candidate -> candidate.key().equals(key));
  }

  public List<ApiKey> keysOf(CloudName cloud) {
    return keys.getOrDefault(cloud, List.of());
  }
}
