package io.darkroom.server.archive;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Parameters;
import java.util.List;

/// What says which assets go into an archive; they all count.
///
/// @param publicIds ids of one resource type
/// @param qualifiedIds ids with resource type and type before them
/// @param tags every asset that has one of them
/// @param prefixes every asset whose id begins with one of them; `/` for every asset
record Selectors(
    List<String> publicIds, List<String> qualifiedIds, List<String> tags, List<String> prefixes) {
  Selectors {
    publicIds = List.copyOf(publicIds);
    qualifiedIds = List.copyOf(qualifiedIds);
    tags = List.copyOf(tags);
    prefixes = List.copyOf(prefixes);
  }

  /// @throws ApiException when nothing is named, or too much
  static Selectors from(Parameters parameters) {
    var selectors =
        new Selectors(
            parameters.all("public_ids").stream().distinct().toList(),
            parameters.all("fully_qualified_public_ids").stream().distinct().toList(),
            parameters.commaList("tags"),
            parameters.all("prefixes").stream().distinct().toList());
    if (selectors.isEmpty()) {
      throw ApiException.badRequest(
          "Missing required parameter - one of public_ids, fully_qualified_public_ids, tags,"
              + " prefixes");
    }
    requireAtMost("tags", selectors.tags());
    requireAtMost("prefixes", selectors.prefixes());
    return selectors;
  }

  private boolean isEmpty() {
    return publicIds.isEmpty() && qualifiedIds.isEmpty() && tags.isEmpty() && prefixes.isEmpty();
  }

  private static void requireAtMost(String name, List<String> values) {
    if (values.size() > ArchiveConfig.MAX_SELECTORS) {
      throw ApiException.badRequest(
          "Too many " + name + ". Maximum is " + ArchiveConfig.MAX_SELECTORS + ".");
    }
  }
}
