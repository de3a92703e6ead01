package io.darkroom.server.fetch;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a remote server.
///
/// @param method `GET`, `POST` …
/// @param headers sent with it; those that are ours to set, such as `Host`, may not be among them
/// @param body null for none
/// @param timeLimit for everything until the answer has been read
/// @param maxRedirects how many redirects are followed; 0 to take one as the answer
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record RemoteRequest(
    String method,
    RemoteUrl url,
    List<Header> headers,
    byte @Nullable [] body,
    Duration timeLimit,
    int maxRedirects) {

  public RemoteRequest {
    headers = List.copyOf(headers);
  }

  /// One header line.
  public record Header(String name, String value) {}

  public static RemoteRequest get(
      RemoteUrl url, List<Header> headers, Duration timeLimit, int maxRedirects) {
    return new RemoteRequest("GET", url, headers, null, timeLimit, maxRedirects);
  }

  /// A request whose redirects are not followed.
  public static RemoteRequest post(
      RemoteUrl url, List<Header> headers, byte[] body, Duration timeLimit) {
    return new RemoteRequest("POST", url, headers, body, timeLimit, 0);
  }

  /// The same on the way to where a redirect leads. What was sent for one server's eyes does not go
  /// to another.
  RemoteRequest redirectedTo(RemoteUrl target, Duration timeLeft) {
    return new RemoteRequest(
        method,
        target,
        url.isSameServer(target) ? headers : List.of(),
        body,
        timeLeft,
        maxRedirects - 1);
  }
}
