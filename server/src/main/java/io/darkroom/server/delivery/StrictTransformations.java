package io.darkroom.server.delivery;

import io.darkroom.server.delivery.AssetLookup.Match;
import io.darkroom.server.delivery.DeliveryAccess.Proof;
import io.darkroom.server.http.ApiException;
import io.darkroom.storage.definition.NamedTransformation;
import io.darkroom.storage.definition.NamedTransformations;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Whether somebody may have a file made. Where transformations are strict, an unsigned address may
/// only ask for what exists already or what was allowed, written exactly so. Delivery reference,
/// "Strict transformations". Safe for concurrent use.
public final class StrictTransformations {
  private static final String NAMED = "t_";

  private final boolean strict;
  private final Set<String> allowedReferrers;
  private final NamedTransformations allowed;

  /// @param allowedReferrers hosts of pages that may have anything made, in lower case
  /// @param allowed those with a name, and texts that were allowed under themselves as names
  public StrictTransformations(
      boolean strict, Set<String> allowedReferrers, NamedTransformations allowed) {
    this.strict = strict;
    this.allowedReferrers = Set.copyOf(allowedReferrers);
    this.allowed = allowed;
  }

  /// @param exists whether the file is kept already
  /// @throws ApiException when the file may not be made
  void require(Match match, Proof proof, Viewer viewer, BooleanSupplier exists) {
    if (!strict
        || proof.signed()
        || allowedReferrers.contains(viewer.referrerHost())
        || isAllowed(match)
        || exists.getAsBoolean()) {
      return;
    }
    throw ApiException.unauthorized(
        "Transformation " + match.url().transformation() + " is not allowed");
  }

  private boolean isAllowed(Match match) {
    var text = match.url().transformation();
    var extension = match.extension();
    var asStored = extension == null || extension.equals(match.asset().current().file().format());
    // a name stands for its definition in every format
    if (text.startsWith(NAMED) && text.indexOf('/') < 0 && text.indexOf(',') < 0) {
      return isAllowed(match, text.substring(NAMED.length()));
    }
    return (asStored && isAllowed(match, text))
        || (extension != null && isAllowed(match, text + "/" + extension));
  }

  private boolean isAllowed(Match match, String name) {
    return allowed
        .find(match.url().cloud(), name)
        .filter(NamedTransformation::allowedForStrict)
        .isPresent();
  }
}
