package io.darkroom.server.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.jspecify.annotations.Nullable;

/// What a remote server answered; its body is read while the connection is open.
///
/// @param status the HTTP status
/// @param reasonPhrase what the server calls the status; may be empty
/// @param headers names in lower case, the first of each name
/// @param body still to be read; empty when there is none
public record RemoteAnswer(
    int status, String reasonPhrase, Map<String, String> headers, InputStream body) {
  private static final int MAX_PHRASE = 64;

  /// Takes what is needed from an answer.
  @FunctionalInterface
  public interface Reader<T> {
    T read(RemoteAnswer answer) throws IOException;
  }

  public RemoteAnswer {
    headers = Map.copyOf(headers);
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /// Status and phrase on one line of harmless characters.
  public String statusLine() {
    var given = reasonPhrase.replaceAll("[^ -~]", "").strip();
    @Nullable String phrase =
        given.isEmpty() ? EnglishReasonPhraseCatalog.INSTANCE.getReason(status, null) : given;
    return phrase == null
        ? Integer.toString(status)
        : status + " " + phrase.substring(0, Math.min(MAX_PHRASE, phrase.length()));
  }

  public Optional<String> findHeader(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }
}
