package io.darkroom.server.asset;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import java.util.List;

/// The ids that a call for several assets names.
final class PublicIds {
  /// How many one call may name. Upload API reference, "Limits".
  private static final int MAX = 1000;

  private PublicIds() {}

  /// In the order given, each once. An element may contain commas and is never split.
  ///
  /// @throws ApiException when there are none or too many
  static List<String> from(Parameters parameters) {
    var ids = parameters.all("public_ids").stream().distinct().toList();
    if (ids.isEmpty()) {
      throw new ApiException(ApiProblem.BadRequest.missing("public_ids"));
    }
    if (ids.size() > MAX) {
      throw ApiException.badRequest("Too many public_ids. Maximum is " + MAX + ".");
    }
    return ids;
  }
}
