package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.transform.model.Delivery.ClientInput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The outcome of a delivery: a file and what is to be said with it.
///
/// @param file what is sent
/// @param original what it was made of
/// @param kept whether the file was there already
/// @param disposition the value of `Content-Disposition`; null for none
/// @param cache how long the answer may be kept
/// @param dependsOn what of the client the answer depends on
/// @param missing the complaint about a missing asset whose stand-in this is; null when it is no
///   stand-in
record Delivered(
    DeliveredFile file,
    Asset original,
    boolean kept,
    @Nullable String disposition,
    CachePolicy cache,
    Set<ClientInput> dependsOn,
    @Nullable String missing) {
  Delivered {
    dependsOn = Set.copyOf(dependsOn);
  }

  /// The same file in the place of an asset that does not exist.
  Delivered standingInFor(String complaint, CachePolicy policy) {
    return new Delivered(file, original, kept, disposition, policy, dependsOn, complaint);
  }
}
