package io.darkroom.server.auth;

import io.darkroom.storage.asset.CloudName;
import org.jspecify.annotations.Nullable;

/// Who makes a call, once that is proven.
///
/// @param cloud the cloud addressed
/// @param apiKey the key used, whose secret also signs the answer
/// @param algorithm the digest of the call's signature, in which the answer is signed as well; null
///   when the caller proved themselves without a signature
public record Caller(CloudName cloud, ApiKey apiKey, @Nullable SignatureAlgorithm algorithm) {

  /// The signature of an answer that names an asset, by which SDKs know it came from us. Upload API
  /// reference, "Response signature": the rules of version 1, whichever version the call was signed
  /// with.
  public String signAnswer(String publicId, long version) {
    var digest = algorithm == null ? SignatureAlgorithm.SHA1 : algorithm;
    return digest.hex("public_id=" + publicId + "&version=" + version + apiKey.secret().reveal());
  }
}
