package io.darkroom.server.delivery;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.auth.TokenKeys;
import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.AccessMode;
import io.darkroom.storage.asset.AccessRule;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.DeliveryType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides who may see what. Delivery reference, "Who may see what"; the checks that need no asset
/// come before it is looked for, so that a refusal does not tell whether it exists. Safe for
/// concurrent use.
public final class DeliveryAccess {
  private final Clouds clouds;
  private final TokenKeys tokenKeys;
  private final Set<DeliveryType> restrictedTypes;
  private final Set<String> blockedFormats;
  private final InstantSource clock;

  /// @param restrictedTypes delivery types that need a signed address
  /// @param blockedFormats extensions of files that are not delivered at all
  public DeliveryAccess(
      Clouds clouds,
      TokenKeys tokenKeys,
      Set<DeliveryType> restrictedTypes,
      Set<String> blockedFormats,
      InstantSource clock) {
    this.clouds = clouds;
    this.tokenKeys = tokenKeys;
    this.restrictedTypes = Set.copyOf(restrictedTypes);
    this.blockedFormats = Set.copyOf(blockedFormats);
    this.clock = clock;
  }

  /// What a viewer has proven.
  ///
  /// @param signed whether the address carries a signature
  /// @param token a token that opens the address; null when there is none
  record Proof(boolean signed, @Nullable AuthToken token) {
    boolean opens() {
      return signed || token != null;
    }
  }

  /// What the address and its viewer prove.
  ///
  /// @throws ApiException when a signature is wrong, even where none is needed, or proof is missing
  ///   for this type of delivery
  Proof requireProof(DeliveryUrl url, Viewer viewer) {
    var proof = new Proof(isSigned(url), token(url, viewer));
    if (url.type() == DeliveryType.AUTHENTICATED && !proof.opens()) {
      throw denied();
    }
    if (restrictedTypes.contains(url.type()) && !proof.signed()) {
      throw denied();
    }
    return proof;
  }

  private boolean isSigned(DeliveryUrl url) {
    if (url.signature() == null) {
      return false;
    }
    var valid = false;
    for (var key : clouds.keysOf(url.cloud())) {
      var secret = key.secret().reveal();
      valid |= UrlSignature.isValid(url, secret);
      valid |=
          url.withoutPossibleSuffix()
              .map(shorter -> UrlSignature.isValid(shorter, secret))
              .orElse(false);
    }
    if (!valid) {
      throw ApiException.unauthorized("Invalid signature");
    }
    return true;
  }

  private @Nullable AuthToken token(DeliveryUrl url, Viewer viewer) {
    var token = viewer.token() == null ? null : AuthToken.parse(viewer.token());
    var keys = tokenKeys.of(url.cloud());
    return token != null
            && token.opens(viewer.rawPath(), viewer.clientAddress(), clock.instant(), keys)
        ? token
        : null;
  }

  /// Lets through, or not, whoever asks for the original of an asset of this type.
  void requireOriginal(DeliveryType type, Proof proof) {
    if (type == DeliveryType.PRIVATE && !proof.opens()) {
      throw denied();
    }
  }

  /// Lets through, or not, whoever asks for anything made of an asset.
  ///
  /// @param extension of the format delivered
  /// @return how long the answer may be kept
  CachePolicy require(Asset asset, Proof proof, String extension) {
    if (blockedFormats.contains(extension)) {
      throw denied();
    }
    var policy = policyOfRules(asset, proof);
    if (asset.identity().type() == DeliveryType.AUTHENTICATED && !proof.signed()) {
      return new CachePolicy.Personal(Objects.requireNonNull(proof.token()).end());
    }
    return policy;
  }

  private CachePolicy policyOfRules(Asset asset, Proof proof) {
    var rules = asset.details().accessControl();
    var tokenOnly = asset.details().accessMode() == AccessMode.AUTHENTICATED;
    if (rules.isEmpty() && !tokenOnly) {
      return new CachePolicy.Lasting();
    }
    var now = clock.instant();
    for (var rule : rules) {
      if (rule.type() == AccessRule.Type.ANONYMOUS && rule.holdsAt(now)) {
        return rule.end() == null ? new CachePolicy.Lasting() : new CachePolicy.Until(rule.end());
      }
    }
    var opensByToken =
        tokenOnly
            || rules.stream()
                .anyMatch(rule -> rule.type() == AccessRule.Type.TOKEN && rule.holdsAt(now));
    if (!opensByToken || proof.token() == null) {
      throw denied();
    }
    return new CachePolicy.Personal(earliest(proof.token().end(), nextChange(asset, now)));
  }

  /// When the rules come to mean something else; null when they never do.
  private static @Nullable Instant nextChange(Asset asset, Instant now) {
    return asset.details().accessControl().stream()
        .flatMap(rule -> Stream.of(rule.start(), rule.end()))
        .filter(moment -> moment != null && moment.isAfter(now))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  static ApiException denied() {
    return ApiException.unauthorized("deny or ACL failure");
  }
}
