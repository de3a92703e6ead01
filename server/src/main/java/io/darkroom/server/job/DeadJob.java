package io.darkroom.server.job;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job that was given up and is kept for people to look at.
///
/// @param kind its kind's name
/// @param id unique within the kind
/// @param data as it was enqueued
/// @param failures attempts that failed
/// @param reason why it was given up
/// @param givenUpAt when
public record DeadJob(
    String kind,
    String id,
    JsonObject data,
    int failures,
    String reason,
    @Nullable Instant givenUpAt) {}
