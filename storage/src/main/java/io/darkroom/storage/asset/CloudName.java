package io.darkroom.storage.asset;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of a cloud: the first element of its URLs and the outermost part of every key. Two
/// clouds share nothing.
///
/// @param value 1 to 64 of `A-Z a-z 0-9 _ -`, beginning with a letter or digit; none of the first
///   path elements the protocol uses itself, in any case
public record CloudName(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Set<String> RESERVED = Set.of("v1", "v1_1", "v2", "res");

  /// @throws AssetException InvalidCloudName
  public CloudName {
    if (!FORM.matcher(value).matches()) {
      throw new AssetException(
          new AssetProblem.InvalidCloudName(value, "1 to 64 letters, digits, '_' or '-'"));
    }
    if (RESERVED.contains(value.toLowerCase(Locale.ROOT))) {
      throw new AssetException(new AssetProblem.InvalidCloudName(value, "a name not reserved"));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
