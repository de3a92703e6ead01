package io.darkroom.server.upload.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text that is the file itself: `data:<media type>;<parameters>;base64,<bytes>`. RFC 2397 as the
/// Upload API reference narrows it: base64 only, the media type optional, line breaks anywhere in
/// the bytes.
final class DataUri {
  /// As much of the beginning as any head of parameters needs.
  static final int HEAD_CHARACTERS = 1024;

  private static final Pattern HEAD =
      Pattern.compile("data:([\\w.+-]+/[\\w.+-]+)?(;[\\w.-]+=[\\w.-]+)*;base64,");

  private DataUri() {}

  static boolean startsLikeOne(String text) {
    return text.regionMatches(true, 0, "data:", 0, 5);
  }

  /// Where the bytes begin in a data URI; empty when the text is none.
  ///
  /// @param beginning the first [#HEAD_CHARACTERS], or all when it is shorter
  static Optional<Integer> findBytesStart(String beginning) {
    var comma = beginning.indexOf(',');
    if (comma < 0) {
      return Optional.empty();
    }
    var head = beginning.substring(0, comma + 1).toLowerCase(Locale.ROOT);
    return HEAD.matcher(head).matches() ? Optional.of(comma + 1) : Optional.empty();
  }

  /// The bytes that base64 text stands for; reading fails with an [IOException] where it is none.
  static InputStream decoded(InputStream base64) {
    return Base64.getDecoder().wrap(new WithoutBlanks(base64));
  }

  static InputStream decoded(String text, int bytesStart) {
    return decoded(new CharactersFrom(text, bytesStart));
  }

  /// Text as bytes without a second copy of it; characters beyond ASCII become one that is not
  /// base64. For one thread at a time.
  private static final class CharactersFrom extends InputStream {
    private final String text;
    private int next;

    CharactersFrom(String text, int start) {
      this.text = text;
      this.next = start;
    }

    @Override
    public int read() {
      return next == text.length() ? -1 : ascii(text.charAt(next++));
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      var count = Math.min(length, text.length() - next);
      for (var i = 0; i < count; i++) {
        target[offset + i] = ascii(text.charAt(next++));
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    private static byte ascii(char c) {
      return (byte) (c < 0x80 ? c : '?');
    }
  }

  /// Leaves out blanks and line breaks. For one thread at a time.
  private static final class WithoutBlanks extends FilterInputStream {
    WithoutBlanks(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      while (length > 0) {
        var count = in.read(target, offset, length);
        if (count < 0) {
          return -1;
        }
        var kept = offset;
        for (var i = offset; i < offset + count; i++) {
          if (!Character.isWhitespace(target[i])) {
            target[kept++] = target[i];
          }
        }
        if (kept > offset) {
          return kept - offset;
        }
      }
      return 0;
    }
  }
}
