package io.darkroom.server.archive;

import io.darkroom.storage.asset.Asset;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// The assets of an archive, and which selectors found nothing.
///
/// @param assets each once, in the order in which they were found
record Selection(
    List<Asset> assets,
    List<String> missingPublicIds,
    List<String> emptyTags,
    List<String> emptyPrefixes) {
  Selection {
    assets = List.copyOf(assets);
    missingPublicIds = List.copyOf(missingPublicIds);
    emptyTags = List.copyOf(emptyTags);
    emptyPrefixes = List.copyOf(emptyPrefixes);
  }

  /// Adds to an answer what was not there.
  void putMissing(JsonObject json) {
    put(json, "missing_public_ids", missingPublicIds);
    put(json, "empty_tags", emptyTags);
    put(json, "empty_prefixes", emptyPrefixes);
  }

  private static void put(JsonObject json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.put(name, new JsonArray(values));
    }
  }
}
