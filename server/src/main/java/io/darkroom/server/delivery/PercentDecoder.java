package io.darkroom.server.delivery;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Percent-decoding of paths, where `+` is a plus. RFC 3986, section 2.1; a `%` without two hex
/// digits stays as it is.
final class PercentDecoder {
  private PercentDecoder() {}

  /// Decodes once.
  ///
  /// @throws ApiException when the result is not UTF-8
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    var source = text.getBytes(StandardCharsets.UTF_8);
    for (var i = 0; i < source.length; i++) {
      var high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
      var low = i + 2 < source.length ? Character.digit(source[i + 2], 16) : -1;
      if (source[i] == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(source[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new ApiException(new ApiProblem.BadRequest("The URL is not valid UTF-8"), e);
    }
  }
}
