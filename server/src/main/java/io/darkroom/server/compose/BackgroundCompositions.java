package io.darkroom.server.compose;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.Clouds;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.ErrorResponses;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.job.JobHandler;
import io.darkroom.server.job.JobKind;
import io.darkroom.server.job.JobOutcome;
import io.darkroom.server.job.JobWork;
import io.darkroom.server.job.Jobs;
import io.darkroom.server.job.Retry;
import io.darkroom.server.notify.Notification;
import io.darkroom.server.notify.Notifications;
import io.darkroom.storage.asset.RandomHex;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compositions that are made after their call is answered, and the news of all of them. Safe for
/// concurrent use.
public final class BackgroundCompositions {
  private static final JobKind<Task> KIND =
      new JobKind<>("compose", Task::json, Task::of, Retry.USUAL);

  private final Jobs jobs;
  private final Notifications notifications;
  private final Clouds clouds;

  public BackgroundCompositions(Jobs jobs, Notifications notifications, Clouds clouds) {
    this.jobs = jobs;
    this.notifications = notifications;
    this.clouds = clouds;
  }

  /// What a job has to know.
  record Task(
      String composition,
      String cloud,
      String key,
      String serverAddress,
      String requestId,
      String batchId,
      Parameters parameters) {

    JsonObject json() {
      var values = new JsonObject();
      parameters.values().forEach((name, list) -> values.put(name, new JsonArray(list)));
      return new JsonObject()
          .put("composition", composition)
          .put("cloud", cloud)
          .put("key", key)
          .put("server_address", serverAddress)
          .put("request_id", requestId)
          .put("batch_id", batchId)
          .put("parameters", values);
    }

    static Task of(JsonObject json) {
      var parameters = new Parameters.Builder();
      for (var entry : json.getJsonObject("parameters")) {
        for (var value : (JsonArray) entry.getValue()) {
          parameters.add(entry.getKey(), (String) value);
        }
      }
      return new Task(
          json.getString("composition"),
          json.getString("cloud"),
          json.getString("key"),
          json.getString("server_address"),
          json.getString("request_id"),
          json.getString("batch_id"),
          parameters.build());
    }
  }

  /// Keeps a call to be done soon.
  ///
  /// @return its answer
  JsonObject enqueue(Composition composition, Caller caller, Parameters parameters, Call call) {
    var batchId = parameters.find("batch_id").orElseGet(() -> RandomHex.next() + RandomHex.next());
    jobs.enqueue(
        KIND,
        new Task(
            composition.name(),
            caller.cloud().value(),
            caller.apiKey().key(),
            call.serverAddress(),
            call.requestId(),
            batchId,
            parameters));
    return new JsonObject().put("status", "processing").put("batch_id", batchId);
  }

  /// Tells who wants to know what was made.
  void publish(
      String type, JsonObject body, Caller caller, Parameters parameters, String requestId) {
    notifications.publish(
        new Notification(
            caller.cloud(),
            type,
            body,
            parameters.all("notification_url"),
            caller.apiKey().key(),
            requestId));
  }

  /// What makes them.
  public JobWork<?> work(List<Composition> compositions) {
    var byName =
        compositions.stream().collect(Collectors.toMap(Composition::name, Function.identity()));
    return new JobWork<>(KIND, new Worker(byName));
  }

  private final class Worker implements JobHandler<Task> {
    private final Map<String, Composition> compositions;

    Worker(Map<String, Composition> compositions) {
      this.compositions = compositions;
    }

    @Override
    public JobOutcome run(Task task) {
      var composition = compositions.get(task.composition());
      var caller = findCaller(task);
      if (composition == null || caller == null) {
        return new JobOutcome.Hopeless(
            "nobody does " + task.composition() + " for " + task.cloud());
      }
      try {
        var json = composition.create(caller, task.parameters(), task.serverAddress());
        json.put("batch_id", task.batchId());
        publish(composition.name(), json, caller, task.parameters(), task.requestId());
        return JobOutcome.DONE;
      } catch (RuntimeException e) {
        return ErrorResponses.isOurFault(e)
            ? new JobOutcome.Failed(ErrorResponses.publicMessage(e))
            : new JobOutcome.Hopeless(ErrorResponses.publicMessage(e));
      }
    }

    @Override
    public void givenUp(Task task, String reason) {
      var caller = findCaller(task);
      if (caller != null) {
        var body =
            new JsonObject()
                .put("batch_id", task.batchId())
                .put("error", new JsonObject().put("message", reason))
                .put("resource_type", "image")
                .put("action", task.composition());
        publish("error", body, caller, task.parameters(), task.requestId());
      }
    }

    private @Nullable Caller findCaller(Task task) {
      return clouds
          .findCloud(task.cloud())
          .flatMap(
              cloud -> clouds.findKey(cloud, task.key()).map(key -> new Caller(cloud, key, null)))
          .orElse(null);
    }
  }
}
