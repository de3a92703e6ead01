package io.darkroom.server.http;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.vertx.core.json.JsonObject;

/// The one place where a failure becomes a status and a body.
public final class ErrorResponses {
  private static final int HEADER_LIMIT = 512;
  private static final String GENERAL = "General Error";

  private ErrorResponses() {}

  /// How failures are worded.
  public enum Style {
    /// JSON with the message, as the API does.
    API,
    /// An empty body, the message in a header only, as delivery does.
    DELIVERY
  }

  /// Whose fault a failure is, as it is counted.
  public enum Category {
    CALLER,
    OURS,
    OVERLOAD
  }

  private record Failure(int status, String message, Category category) {}

  /// The answer to a call that failed.
  public static Answer answer(RuntimeException cause, Style style) {
    var failure = failure(cause);
    var answer =
        switch (style) {
          case API ->
              Answer.json(
                  failure.status(),
                  new JsonObject()
                      .put("error", new JsonObject().put("message", failure.message())));
          case DELIVERY ->
              Answer.empty(failure.status())
                  .with("Content-Type", "text/plain")
                  .with("Cache-Control", cacheControl(failure.status()));
        };
    answer = answer.with("X-Cld-Error", headerText(failure.message()));
    if (cause instanceof ApiException api) {
      return switch (api.problem()) {
        case ApiProblem.Overloaded(var seconds) ->
            answer.with("Retry-After", Integer.toString(seconds));
        case ApiProblem.MethodNotAllowed(var allowed) -> answer.with("Allow", allowed);
        case ApiProblem.BadRequest _,
            ApiProblem.SourceUnreadable _,
            ApiProblem.Unauthorized _,
            ApiProblem.NotFound _,
            ApiProblem.NoSubscription _,
            ApiProblem.ClientGone _ ->
            answer;
      };
    }
    return answer;
  }

  /// The line for the client.
  public static String publicMessage(RuntimeException cause) {
    return failure(cause).message();
  }

  /// The line for the log.
  static String logMessage(RuntimeException cause) {
    return cause instanceof ApiException api
        ? api.problem().logMessage()
        : failure(cause).message();
  }

  /// Whose fault it was, as it is counted.
  static Category category(RuntimeException cause) {
    return failure(cause).category();
  }

  /// Whether the log should show what happened inside.
  public static boolean isOurFault(RuntimeException cause) {
    return category(cause) == Category.OURS;
  }

  /// Whether the same call may succeed later.
  public static boolean isOverload(RuntimeException cause) {
    return failure(cause).category() == Category.OVERLOAD;
  }

  private static Failure failure(RuntimeException cause) {
    return switch (cause) {
      case ApiException api -> of(api.problem());
      case TransformException transform -> of(transform.problem());
      case AssetException asset -> of(asset.problem());
      case StorageException storage -> of(storage.problem());
      default -> new Failure(500, GENERAL, Category.OURS);
    };
  }

  private static Failure of(ApiProblem problem) {
    return switch (problem) {
      case ApiProblem.BadRequest(var message) -> new Failure(400, message, Category.CALLER);
      case ApiProblem.SourceUnreadable _ ->
          new Failure(400, problem.publicMessage(), Category.CALLER);
      case ApiProblem.Unauthorized(var message) -> new Failure(401, message, Category.CALLER);
      case ApiProblem.NotFound(var message) -> new Failure(404, message, Category.CALLER);
      case ApiProblem.NoSubscription(var message, var status) ->
          new Failure(status, message, Category.CALLER);
      case ApiProblem.MethodNotAllowed _ ->
          new Failure(405, problem.publicMessage(), Category.CALLER);
      case ApiProblem.ClientGone(var message) -> new Failure(400, message, Category.CALLER);
      case ApiProblem.Overloaded _ -> new Failure(429, problem.publicMessage(), Category.OVERLOAD);
    };
  }

  private static Failure of(Problem problem) {
    return switch (problem) {
      case Problem.Malformed _,
          Problem.BadArgument _,
          Problem.Conflict _,
          Problem.UnknownName _,
          Problem.BadAssignment _,
          Problem.Unsupported _,
          Problem.EffectUnavailable _,
          Problem.UnreadableImage _,
          Problem.TooManyPixels _,
          Problem.TooLarge _,
          Problem.TimedOut _ ->
          new Failure(400, problem.publicMessage(), Category.CALLER);
      case Problem.MissingResource _ -> new Failure(404, problem.publicMessage(), Category.CALLER);
      case Problem.EngineFailed _ -> new Failure(500, GENERAL, Category.OURS);
    };
  }

  private static Failure of(AssetProblem problem) {
    return switch (problem) {
      case AssetProblem.InvalidPublicId _,
          AssetProblem.InvalidCloudName _,
          AssetProblem.InvalidValue _,
          AssetProblem.InvalidCursor _ ->
          new Failure(400, problem.publicMessage(), Category.CALLER);
      case AssetProblem.Unavailable _ -> new Failure(500, GENERAL, Category.OURS);
    };
  }

  private static Failure of(StorageProblem problem) {
    return switch (problem) {
      case StorageProblem.BadKey _, StorageProblem.TooLarge _ ->
          new Failure(400, problem.publicMessage(), Category.CALLER);
      case StorageProblem.Unavailable _,
          StorageProblem.Denied _,
          StorageProblem.Full _,
          StorageProblem.Misconfigured _,
          StorageProblem.Corrupt _,
          StorageProblem.BadFile _ ->
          new Failure(500, GENERAL, Category.OURS);
    };
  }

  /// Failures that a later request may not meet again are not to be kept.
  private static String cacheControl(int status) {
    return status == 400 || status == 404 ? "public, max-age=60" : "no-store";
  }

  /// One line of printable ASCII.
  private static String headerText(String message) {
    var text = new StringBuilder();
    message
        .codePoints()
        .limit(HEADER_LIMIT)
        .forEach(c -> text.append(c >= 0x20 && c < 0x7f ? Character.toString((char) c) : "?"));
    return text.toString();
  }
}
