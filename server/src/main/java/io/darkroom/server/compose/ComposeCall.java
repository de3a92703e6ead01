package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedDownload;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.vertx.core.http.HttpMethod;

/// A call that makes something of many pictures: at once, in the background, or to be downloaded.
/// Those that are stored are notified of.
public final class ComposeCall implements SignedDownload {
  private final Composition composition;
  private final BackgroundCompositions background;

  public ComposeCall(Composition composition, BackgroundCompositions background) {
    this.composition = composition;
    this.background = background;
  }

  @Override
  public Answer answer(Caller caller, Parameters parameters, Call call) {
    if (isDownload(parameters, call)) {
      return composition.download(caller, parameters);
    }
    if (parameters.flag("async", false)) {
      return Answer.json(200, background.enqueue(composition, caller, parameters, call));
    }
    var json = composition.create(caller, parameters, call.serverAddress());
    background.publish(composition.name(), json, caller, parameters, call.requestId());
    return Answer.json(200, json);
  }

  private static boolean isDownload(Parameters parameters, Call call) {
    var mode = parameters.find("mode").orElse("");
    return switch (mode) {
      case "download" -> true;
      case "", "create" -> call.method().equals(HttpMethod.GET);
      default ->
          throw ApiException.badRequest(
              "Invalid value " + mode + " for parameter mode: expected create or download");
    };
  }
}
