package io.darkroom.server.auth;

import io.darkroom.server.http.ApiException;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.CloudName;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens with which a browser may delete the one asset it has just uploaded, for a while. Nothing
/// is stored: a token says which asset and until when, and is sealed with the secret of an API key.
/// Upload API reference, "destroy and delete_by_token". Safe for concurrent use.
public final class DeleteTokens {
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})([0-9a-f]{16})([0-9a-f]{64})");

  private static final String SEAL = "HmacSHA256";

  private final Clouds clouds;
  private final Clock clock;
  private final Duration maxAge;

  /// @param maxAge how long a token may be used
  public DeleteTokens(Clouds clouds, Clock clock, Duration maxAge) {
    this.clouds = clouds;
    this.clock = clock;
    this.maxAge = maxAge;
  }

  /// A token for one asset: 112 hex characters.
  public String issue(Caller caller, AssetId asset) {
    var text = asset.value() + HexFormat.of().toHexDigits(clock.instant().getEpochSecond());
    return text + seal(caller.cloud(), caller.apiKey(), text);
  }

  /// The asset that a token allows to delete.
  ///
  /// @throws ApiException when no key of this cloud has sealed it, or it is too old
  public AssetId redeem(CloudName cloud, String token) {
    var matcher = FORM.matcher(token);
    if (!matcher.matches() || !isGenuine(cloud, matcher.group(1) + matcher.group(2), matcher)) {
      throw ApiException.badRequest("Invalid token");
    }
    var issued = Instant.ofEpochSecond(HexFormat.fromHexDigitsToLong(matcher.group(2)));
    if (issued.plus(maxAge).isBefore(clock.instant())) {
      throw StaleRequest.of(issued, maxAge);
    }
    return AssetId.findIn(matcher.group(1)).orElseThrow();
  }

  private boolean isGenuine(CloudName cloud, String text, MatchResult token) {
    var given = token.group(3).getBytes(StandardCharsets.US_ASCII);
    var genuine = false;
    for (var key : clouds.keysOf(cloud)) {
      genuine |=
          MessageDigest.isEqual(given, seal(cloud, key, text).getBytes(StandardCharsets.US_ASCII));
    }
    return genuine;
  }

  private static String seal(CloudName cloud, ApiKey key, String text) {
    try {
      var mac = Mac.getInstance(SEAL);
      mac.init(new SecretKeySpec(key.secret().reveal().getBytes(StandardCharsets.UTF_8), SEAL));
      var sealed = "delete_by_token:" + cloud.value() + ":" + text;
      return HexFormat.of().formatHex(mac.doFinal(sealed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java has " + SEAL, e);
    }
  }
}
