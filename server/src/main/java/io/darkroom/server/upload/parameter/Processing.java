package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.Parameters;
import org.jspecify.annotations.Nullable;

/// How the call is carried out. Upload API reference, "Processing control".
///
/// @param overwrite whether an asset of the same id is replaced
/// @param backup whether the version stays recoverable
/// @param onSuccess a script to run once the asset is stored; null for none
/// @param manualModeration whether somebody has to approve the asset
public record Processing(
    boolean overwrite, boolean backup, @Nullable String onSuccess, boolean manualModeration) {

  static Processing from(Parameters parameters) {
    return new Processing(
        parameters.flag("overwrite", true),
        parameters.flag("backup", false),
        parameters.find("on_success").orElse(null),
        parameters.find("moderation").isPresent());
  }
}
