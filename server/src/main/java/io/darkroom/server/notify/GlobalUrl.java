package io.darkroom.server.notify;

import io.darkroom.storage.asset.CloudName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An address that a cloud wants told whichever call did it: a trigger.
///
/// @param eventType the type it is for, or `all`
/// @param additive whether it is told although the call named addresses of its own
/// @param filter a JSONLogic rule over the body; null for none
public record GlobalUrl(String url, String eventType, boolean additive, @Nullable String filter) {

  boolean isFor(String type) {
    return eventType.equals("all") || eventType.equals(type);
  }

  /// Where they are kept.
  @FunctionalInterface
  public interface Source {
    List<GlobalUrl> of(CloudName cloud);
  }
}
