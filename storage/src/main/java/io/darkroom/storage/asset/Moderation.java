package io.darkroom.storage.asset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One judgment of an asset: asked for by its kind, and given or still waited for.
///
/// @param kind who judges, such as `manual`; 1 to 255 characters
/// @param response what the judge said, as JSON values without null; absent when nothing
/// @param updatedAt when the status last changed, to the millisecond
public record Moderation(
    String kind, Status status, @Nullable Map<String, Object> response, Instant updatedAt) {

  /// How far a judgment is. Admin API reference: "Moderation".
  public enum Status {
    /// Another kind is asked first.
    QUEUED("queued"),
    PENDING("pending"),
    APPROVED("approved"),
    REJECTED("rejected"),
    /// Not asked any more, since another kind has rejected the asset.
    ABORTED("aborted");

    private final String wireName;

    Status(String wireName) {
      this.wireName = wireName;
    }

    /// The status of exactly this name.
    public static Optional<Status> findByWireName(String wireName) {
      for (var status : values()) {
        if (status.wireName.equals(wireName)) {
          return Optional.of(status);
        }
      }
      return Optional.empty();
    }

    public String wireName() {
      return wireName;
    }
  }

  /// @throws AssetException InvalidValue
  public Moderation {
    DetailRules.requireName("moderation", kind, AssetDetails.MAX_NAME_CHARACTERS);
    response = response == null ? null : JsonValues.checked("moderation", response);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The same kind with another status and nothing said.
  public Moderation with(Status newStatus, Instant now) {
    return new Moderation(kind, newStatus, null, now);
  }
}
