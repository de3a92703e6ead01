package io.darkroom.server;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Cors;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.ErrorResponses;
import io.darkroom.server.http.HttpFront;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Every address this server answers: the API by the table, the health check, and everything else
/// as delivery.
final class Routes {
  private static final List<String> API_PREFIXES = List.of("/v1_1/", "/v1/");

  /// One row of the table.
  ///
  /// @param path below the version, parts beginning with a colon are parameters
  record Route(HttpMethod method, String path, Endpoint endpoint) {}

  /// What the table's endpoints are built from.
  record Endpoints(Endpoint upload, Endpoint destroy, Endpoint health, Endpoint delivery) {}

  private final HttpFront front;
  private final Endpoints endpoints;
  private final Router api;

  Routes(Vertx vertx, HttpFront front, Endpoints endpoints) {
    this.front = front;
    this.endpoints = endpoints;
    this.api = Router.router(vertx);
    for (var prefix : API_PREFIXES) {
      for (var route : table(endpoints)) {
        api.route(route.method(), prefix + route.path()).handler(context -> serve(context, route));
      }
      for (var route : table(endpoints)) {
        api.route(prefix + route.path())
            .handler(
                context -> refuse(context, new ApiProblem.MethodNotAllowed(route.method().name())));
      }
    }
    api.route()
        .handler(context -> refuse(context, new ApiProblem.NotFound("Resource not found")))
        .failureHandler(context -> refuse(context, new ApiProblem.BadRequest("Malformed URL")));
  }

  static List<Route> table(Endpoints endpoints) {
    return List.of(
        new Route(HttpMethod.POST, ":cloud/:resource_type/upload", endpoints.upload()),
        new Route(HttpMethod.POST, ":cloud/:resource_type/destroy", endpoints.destroy()));
  }

  /// Called on an event loop with every request.
  void handle(HttpServerRequest request) {
    var path = path(request);
    if (request.method().equals(HttpMethod.OPTIONS)) {
      front.serve(
          request,
          path,
          Map.of(),
          call -> Cors.preflight(call.headers()),
          ErrorResponses.Style.API);
    } else if (API_PREFIXES.stream().anyMatch(path::startsWith)) {
      api.handle(request);
    } else if (!request.method().equals(HttpMethod.GET)
        && !request.method().equals(HttpMethod.HEAD)) {
      front.serve(
          request,
          path,
          Map.of(),
          failing(new ApiProblem.MethodNotAllowed("GET, HEAD, OPTIONS")),
          ErrorResponses.Style.DELIVERY);
    } else if (path.equals("/health")) {
      front.serve(request, path, Map.of(), endpoints.health(), ErrorResponses.Style.API);
    } else {
      front.serve(request, path, Map.of(), endpoints.delivery(), ErrorResponses.Style.DELIVERY);
    }
  }

  private static String path(HttpServerRequest request) {
    return Objects.requireNonNullElse(request.path(), "/");
  }

  private void serve(RoutingContext context, Route route) {
    front.serve(
        context.request(),
        path(context.request()),
        context.pathParams(),
        route.endpoint(),
        ErrorResponses.Style.API);
  }

  private void refuse(RoutingContext context, ApiProblem problem) {
    front.serve(
        context.request(),
        path(context.request()),
        Map.of(),
        failing(problem),
        ErrorResponses.Style.API);
  }

  private static Endpoint failing(ApiProblem problem) {
    return _ -> {
      throw new ApiException(problem);
    };
  }
}
