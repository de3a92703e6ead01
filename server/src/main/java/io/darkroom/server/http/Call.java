package io.darkroom.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.io.InputStream;
import java.util.Map;

/// One request on its way through an endpoint. One request only.
///
/// @param requestId 32 hex characters, in the answer, the log and notifications
/// @param method the HTTP method
/// @param rawPath the path as it came, still percent-encoded
/// @param rawQuery the query as it came, without the question mark; empty when there is none
/// @param pathParameters decoded parts of the path, by the names of the route table
/// @param headers request headers, names in any case
/// @param body the request body; reading blocks until bytes arrive
/// @param serverAddress scheme and authority by which the client reached us, such as
///   `http://localhost:8080`
/// @param clientAddress the network address of the client, as far as it is known
public record Call(
    String requestId,
    HttpMethod method,
    String rawPath,
    String rawQuery,
    Map<String, String> pathParameters,
    MultiMap headers,
    InputStream body,
    String serverAddress,
    String clientAddress) {

  public Call {
    pathParameters = Map.copyOf(pathParameters);
  }

  /// A part of the path that the route table promises.
  public String pathParameter(String name) {
    var value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the route has no part called " + name);
    }
    return value;
  }
}
