package io.darkroom.server.delivery;

import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the asset that an address names, under each of the readings the address has: a public id
/// with a dot in it or an extension, a folder or a transformation component, an element of the id
/// or a suffix. Safe for concurrent use.
final class AssetLookup {
  private final AssetCatalog catalog;

  AssetLookup(AssetCatalog catalog) {
    this.catalog = catalog;
  }

  /// An asset found for an address.
  ///
  /// @param url the reading of the address under which it was found
  /// @param extension the format the address names; null when it names none
  record Match(Asset asset, DeliveryUrl url, @Nullable String extension) {}

  private record Candidate(String publicId, @Nullable String extension) {}

  /// @throws ApiException when the public id is longer than any
  Optional<Match> find(DeliveryUrl url) {
    if (GeneratedNames.isGenerated(url.type()) && !url.rawComponents().isEmpty()) {
      return findExactly(url.ofGenerated());
    }
    var match = findWhole(url);
    return match.isPresent() ? match : url.withoutPossibleSuffix().flatMap(this::findWhole);
  }

  /// Where there is no asset, folders that look like components are given back to the public id one
  /// by one.
  private Optional<Match> findWhole(DeliveryUrl url) {
    for (var reading = url; ; reading = reading.withLastComponentAsFolder()) {
      var match = findExactly(reading);
      if (match.isPresent() || reading.rawComponents().isEmpty() || url.version() != null) {
        return match;
      }
    }
  }

  private Optional<Match> findExactly(DeliveryUrl url) {
    for (var candidate : candidates(url)) {
      var asset = findAsset(url, candidate.publicId());
      if (asset.isPresent()) {
        return Optional.of(new Match(asset.get(), url, candidate.extension()));
      }
    }
    return Optional.empty();
  }

  /// What the asset part may mean: an id with a dot in it, or an id and an extension. Raw ids
  /// contain theirs.
  private static List<Candidate> candidates(DeliveryUrl url) {
    var text = url.asset();
    var candidates = new ArrayList<Candidate>();
    candidates.add(new Candidate(text, null));
    var dot = text.lastIndexOf('.');
    if (url.resourceType() != ResourceType.RAW
        && dot > text.lastIndexOf('/') + 1
        && dot < text.length() - 1) {
      candidates.add(new Candidate(text.substring(0, dot), text.substring(dot + 1)));
    }
    return candidates;
  }

  private Optional<Asset> findAsset(DeliveryUrl url, String publicId) {
    if (publicId.codePointCount(0, publicId.length()) > PublicId.MAX_CHARACTERS) {
      throw ApiException.badRequest("public_id is too long");
    }
    return NamedAssets.find(catalog, url.cloud(), url.resourceType(), url.type(), publicId);
  }
}
