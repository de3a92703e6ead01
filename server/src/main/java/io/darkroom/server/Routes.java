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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Every address this server answers: the API by the table, the health check, and everything else
/// as delivery.
final class Routes {
  private static final List<String> API_PREFIXES = List.of("/v1_1/", "/v1/");

  private static final String DELIVERY = "delivery";

  private final HttpFront front;
  private final Map<String, Endpoint> checks;
  private final Endpoint delivery;
  private final Router api;

  /// @param table the API; of two rows that fit an address the first one serves it
  /// @param checks what operators look at, by path
  Routes(
      Vertx vertx,
      HttpFront front,
      List<Route> table,
      Map<String, Endpoint> checks,
      Endpoint delivery) {
    this.front = front;
    this.checks = Map.copyOf(checks);
    this.delivery = delivery;
    this.api = Router.router(vertx);
    for (var prefix : API_PREFIXES) {
      for (var route : table) {
        api.route(route.method(), prefix + route.path()).handler(context -> serve(context, route));
      }
      methodsByPath(table)
          .forEach((path, methods) ->
              api.route(prefix + path)
                  .handler(context -> refuse(context, new ApiProblem.MethodNotAllowed(methods))));
    }
    api.route()
        .handler(context -> refuse(context, new ApiProblem.NotFound("Resource not found")))
        .failureHandler(context -> refuse(context, new ApiProblem.BadRequest("Malformed URL")));
  }

  private static Map<String, String> methodsByPath(List<Route> table) {
    return table.stream()
        .collect(
            Collectors.groupingBy(
                Route::path,
                LinkedHashMap::new,
                Collectors.mapping(route -> route.method().name(), Collectors.joining(", "))));
  }

  /// Called on an event loop with every request.
  void handle(HttpServerRequest request) {
    var path = path(request);
    if (request.method().equals(HttpMethod.OPTIONS)) {
      front.serve(
          request,
          "preflight",
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
          DELIVERY,
          path,
          Map.of(),
          failing(new ApiProblem.MethodNotAllowed("GET, HEAD, OPTIONS")),
          ErrorResponses.Style.DELIVERY);
    } else if (checks.containsKey(path)) {
      var check = Objects.requireNonNull(checks.get(path));
      front.serve(request, path, path, Map.of(), check, ErrorResponses.Style.API);
    } else {
      front.serve(request, DELIVERY, path, Map.of(), delivery, ErrorResponses.Style.DELIVERY);
    }
  }

  private static String path(HttpServerRequest request) {
    return Objects.requireNonNullElse(request.path(), "/");
  }

  private void serve(RoutingContext context, Route route) {
    front.serve(
        context.request(),
        route.referenceName(),
        path(context.request()),
        context.pathParams(),
        route.endpoint(),
        ErrorResponses.Style.API);
  }

  private void refuse(RoutingContext context, ApiProblem problem) {
    front.serve(
        context.request(),
        "unknown",
        path(context.request()),
        Map.of(),
        failing(problem),
        ErrorResponses.Style.API);
  }

  /// The delivery of a server that delivers nothing.
  static final Endpoint NOTHING = failing(new ApiProblem.NotFound("Resource not found"));

  private static Endpoint failing(ApiProblem problem) {
    return _ -> {
      throw new ApiException(problem);
    };
  }
}
