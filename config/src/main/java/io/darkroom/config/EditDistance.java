package io.darkroom.config;

/// How many typing mistakes lie between two words: letters inserted, left out, replaced, or two
/// neighbors exchanged, each counted once (optimal string alignment).
final class EditDistance {
  private EditDistance() {}

  static int between(String a, String b) {
    var distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      distances[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      distances[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        var isSame = a.charAt(i - 1) == b.charAt(j - 1);
        var oneGap = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
        distances[i][j] = Math.min(oneGap, distances[i - 1][j - 1] + (isSame ? 0 : 1));
        var areExchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (areExchanged) {
          distances[i][j] = Math.min(distances[i][j], distances[i - 2][j - 2] + 1);
        }
      }
    }
    return distances[a.length()][b.length()];
  }
}
