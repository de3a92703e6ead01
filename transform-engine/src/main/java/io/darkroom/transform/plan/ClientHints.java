package io.darkroom.transform.plan;

import org.jspecify.annotations.Nullable;

/// What a client says of its screen and its line. RFC 8942 and "Client hints" of the reference.
///
/// @param pixelRatio device pixels to a CSS pixel; null when it does not say
/// @param widthPixels the device pixels there is room for; null when it does not say
/// @param savesData whether it would rather have less
public record ClientHints(
    @Nullable Double pixelRatio, @Nullable Integer widthPixels, boolean savesData) {
  public static final ClientHints NONE = new ClientHints(null, null, false);
}
