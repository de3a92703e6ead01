package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.AccessMode;
import io.darkroom.storage.asset.AccessRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may see an asset. Upload API reference, "Access". Null where nothing is said.
///
/// @param rules who may see it when, in the order given
/// @param deleteToken whether the caller wants a token that deletes the asset
public record Access(
    @Nullable AccessMode mode, @Nullable List<AccessRule> rules, boolean deleteToken) {

  static Access from(Parameters parameters) {
    return new Access(
        parameters.find("access_mode").map(Access::mode).orElse(null),
        parameters.find("access_control").isEmpty()
            ? null
            : AccessControl.parse(parameters.all("access_control")),
        parameters.flag("return_delete_token", false));
  }

  private static AccessMode mode(String name) {
    return AccessMode.findByWireName(name)
        .orElseThrow(() ->
            new ApiException(
                ApiProblem.BadRequest.invalid("access_mode", name, "public or authenticated")));
  }
}
