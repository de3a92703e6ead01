package io.darkroom.storage.asset;

import java.util.regex.Pattern;

/// A place in a listing, given by one page and handed back for the next. Opaque: only the catalog
/// reads it, and only for the query it was given for. Its text is safe in a URL.
public record Cursor(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,4096}");

  /// @throws AssetException InvalidCursor for text that is no cursor at all
  public Cursor {
    if (!FORM.matcher(value).matches()) {
      throw new AssetException(new AssetProblem.InvalidCursor());
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
