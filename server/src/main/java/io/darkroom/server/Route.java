package io.darkroom.server;

import io.darkroom.server.http.Endpoint;
import io.vertx.core.http.HttpMethod;

/// One address of the API.
///
/// @param path below the version, parts beginning with a colon are parameters
record Route(HttpMethod method, String path, Endpoint endpoint) {
  static Route get(String path, Endpoint endpoint) {
    return new Route(HttpMethod.GET, path, endpoint);
  }

  static Route post(String path, Endpoint endpoint) {
    return new Route(HttpMethod.POST, path, endpoint);
  }

  static Route put(String path, Endpoint endpoint) {
    return new Route(HttpMethod.PUT, path, endpoint);
  }

  /// As the reference writes it: `POST /:rt/upload`.
  String referenceName() {
    return method.name() + " " + path.substring(":cloud".length()).replace(":resource_type", ":rt");
  }
}
