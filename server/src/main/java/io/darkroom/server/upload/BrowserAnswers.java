package io.darkroom.server.upload;

import io.darkroom.server.fetch.RemoteUrl;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.ErrorResponses;
import io.darkroom.server.http.Parameters;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/// Answers to forms that a browser posts as a page: what the page shall show instead, since no
/// script reads the answer. Upload API reference, "Iframe transport". Safe for concurrent use.
public final class BrowserAnswers {
  private final Set<String> callbackHosts;

  /// @param callbackHosts to which browsers may be sent; empty for all
  public BrowserAnswers(Set<String> callbackHosts) {
    this.callbackHosts = Set.copyOf(callbackHosts);
  }

  /// The answer to a call, in the form its client can use: JSON, unless a browser navigates.
  Answer answer(Call call, Parameters parameters, Supplier<JsonObject> result) {
    if (!isNavigation(call)) {
      return Answer.json(200, result.get());
    }
    var callback = parameters.find("callback");
    if (callback.isEmpty()) {
      return asText(result.get());
    }
    var address = address(callback.get());
    try {
      return redirect(address, query(result.get()));
    } catch (RuntimeException e) {
      if (ErrorResponses.isOurFault(e)) {
        throw e; // told to the log as well
      }
      return redirect(address, pair("error", ErrorResponses.publicMessage(e)));
    }
  }

  private static boolean isNavigation(Call call) {
    var headers = call.headers();
    if ("XMLHttpRequest".equalsIgnoreCase(headers.get("X-Requested-With"))) {
      return false;
    }
    var mode = headers.get("Sec-Fetch-Mode");
    if (mode != null) {
      return mode.equalsIgnoreCase("navigate");
    }
    var accept = headers.get("Accept");
    return accept != null && accept.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
  }

  /// Text rather than JSON, which browsers offer to save.
  private static Answer asText(JsonObject json) {
    return new Answer(
        200,
        List.of(new Answer.Header("Content-Type", "text/plain; charset=utf-8")),
        new Answer.Body.Bytes(json.encode().getBytes(StandardCharsets.UTF_8)));
  }

  private String address(String callback) {
    var url =
        RemoteUrl.find(callback)
            .orElseThrow(() ->
                new ApiException(
                    ApiProblem.BadRequest.invalid(
                        "callback", callback, "an absolute http or https URL")));
    var host = url.uri().getHost();
    if (!callbackHosts.isEmpty() && (host == null || !callbackHosts.contains(host))) {
      throw new ApiException(
          ApiProblem.BadRequest.invalid("callback", callback, "a host that this server allows"));
    }
    return url.uri().toString();
  }

  private static Answer redirect(String address, String query) {
    return Answer.empty(302)
        .with("Location", address + (address.contains("?") ? "&" : "?") + query);
  }

  /// The top of a result as a query string, so encoded that `decodeURIComponent` restores it.
  private static String query(JsonObject result) {
    var pairs = new ArrayList<String>();
    for (var member : result) {
      switch (member.getValue()) {
        case JsonArray tags when member.getKey().equals("tags") ->
            pairs.add(pair("tags", String.join(",", tags.stream().map(Object::toString).toList())));
        case String text -> pairs.add(pair(member.getKey(), text));
        case Number number -> pairs.add(pair(member.getKey(), number.toString()));
        case Boolean flag -> pairs.add(pair(member.getKey(), flag.toString()));
        case null, default -> {} // what has parts does not fit into a flat map
      }
    }
    return String.join("&", pairs);
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
