package io.darkroom.server.fetch;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import java.io.IOException;
import java.util.List;

/// Files of remote servers, fetched into the spool. Safe for concurrent use; blocks.
public final class RemoteFiles {
  private final GuardedHttp http;
  private final FetchConfig config;

  public RemoteFiles(GuardedHttp http, FetchConfig config) {
    this.http = http;
    this.config = config;
  }

  /// Fetches a file; its name is the last part of the path.
  ///
  /// @param headers sent along, to this server only
  /// @param maxBytes the largest file taken
  /// @throws ApiException `Error in loading …` when it cannot be had, and when it is too large
  public SpooledFile fetch(
      RemoteUrl url, List<RemoteRequest.Header> headers, Spool.Request spool, long maxBytes) {
    var request = RemoteRequest.get(url, headers, config.timeLimit(), config.maxRedirects());
    try {
      return http.send(request, answer -> store(answer, url, spool, maxBytes));
    } catch (FetchException e) {
      throw new ApiException(new ApiProblem.SourceUnreadable(url.uri().toString(), e.reason()), e);
    }
  }

  private static SpooledFile store(
      RemoteAnswer answer, RemoteUrl url, Spool.Request spool, long maxBytes) throws IOException {
    if (!answer.isSuccess()) {
      throw new FetchException(answer.statusLine(), null);
    }
    var encoding = answer.findHeader("content-encoding").orElse("identity");
    if (!encoding.equalsIgnoreCase("identity")) {
      throw new FetchException("Unexpected Content-Encoding, expected none", null);
    }
    return spool.store(answer.body(), url.fileName(), maxBytes);
  }
}
