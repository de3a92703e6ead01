package io.darkroom.server.auth;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.CloudName;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Decides who makes a call. Upload API reference, "Authentication". Safe for concurrent use.
public final class ApiCredentials {
  private final Clouds clouds;
  private final Clock clock;
  private final Duration maxAge;

  /// @param maxAge how old a signed call may be
  public ApiCredentials(Clouds clouds, Clock clock, Duration maxAge) {
    this.clouds = clouds;
    this.clock = clock;
    this.maxAge = maxAge;
  }

  /// The cloud a call addresses.
  ///
  /// @throws ApiException when this server has no such cloud
  public CloudName requireCloud(Call call) {
    var name = call.pathParameter("cloud");
    return clouds
        .findCloud(name)
        .orElseThrow(() -> ApiException.unauthorized("Invalid cloud_name " + name));
  }

  /// The caller, proven by Basic credentials or a signature; empty when the call carries neither.
  ///
  /// @throws ApiException when the proof is wrong, stale or incomplete
  public Optional<Caller> findCaller(Call call, Parameters parameters) {
    var cloud = requireCloud(call);
    requireNoBearer(call);
    var basic = BasicCredentials.findIn(call.headers().get("Authorization"));
    if (basic.isPresent()) {
      return Optional.of(basicCaller(cloud, basic.get()));
    }
    return parameters
        .find("signature")
        .map(signature -> signedCaller(call, cloud, parameters, signature));
  }

  /// The caller of an endpoint that serves nobody unproven.
  public Caller requireCaller(Call call, Parameters parameters) {
    return findCaller(call, parameters)
        .orElseThrow(() ->
            new ApiException(
                ApiProblem.BadRequest.missing(
                    parameters.find("api_key").isEmpty() ? "api_key" : "signature")));
  }

  /// Tokens of OAuth are given out by the service, and only there can they be checked.
  private static void requireNoBearer(Call call) {
    var authorization = call.headers().get("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      throw ApiException.unauthorized("Bearer tokens are not supported by this server");
    }
  }

  private Caller basicCaller(CloudName cloud, BasicCredentials basic) {
    var apiKey = requireKey(cloud, basic.key());
    var matches =
        MessageDigest.isEqual(
            apiKey.secret().reveal().getBytes(StandardCharsets.UTF_8),
            basic.secret().getBytes(StandardCharsets.UTF_8));
    if (!matches) {
      throw ApiException.unauthorized("api_secret mismatch");
    }
    return new Caller(cloud, apiKey, null);
  }

  private Caller signedCaller(Call call, CloudName cloud, Parameters parameters, String signature) {
    var apiKey = requireKey(cloud, parameters.require("api_key"));
    parameters.require("timestamp");
    if (!RequestSignature.isValid(parameters, signature, apiKey.secret().reveal())) {
      throw ApiException.unauthorized(
          "Invalid Signature %s. String to sign - '%s'."
              .formatted(signature, RequestSignature.stringToSign(parameters)));
    }
    requireFresh(call, parameters);
    return new Caller(
        cloud, apiKey, SignatureAlgorithm.findByHexLength(signature.length()).orElseThrow());
  }

  private ApiKey requireKey(CloudName cloud, String key) {
    return clouds
        .findKey(cloud, key)
        .orElseThrow(() ->
            ApiException.unauthorized(
                clouds.isKeyOfAnother(cloud, key)
                    ? "Invalid api_key " + key
                    : "Unknown API key " + key));
  }

  /// A link may say itself how long it can be used; other calls are good for a while.
  private void requireFresh(Call call, Parameters parameters) {
    var signed = epochSeconds("timestamp", parameters.require("timestamp"));
    var end = parameters.find("expires_at").filter(_ -> call.method().equals(HttpMethod.GET));
    if (end.isPresent()) {
      var expires = epochSeconds("expires_at", end.get());
      if (expires.isBefore(clock.instant())) {
        throw StaleRequest.expired(expires);
      }
    } else if (signed.plus(maxAge).isBefore(clock.instant())) {
      throw StaleRequest.of(signed, maxAge);
    }
  }

  /// Some clients send fractions of a second.
  private static Instant epochSeconds(String name, String value) {
    try {
      return Instant.ofEpochMilli(Math.round(Double.parseDouble(value) * 1000));
    } catch (NumberFormatException _) {
      throw ApiException.badRequest("Invalid value " + value + " for parameter " + name);
    }
  }
}
