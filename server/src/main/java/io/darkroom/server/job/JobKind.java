package io.darkroom.server.job;

import io.vertx.core.json.JsonObject;
import java.util.function.Function;

/// A kind of job: its name in the table and how its data is written there. Both outlive the
/// process, so that a name is never reused for something else and data of an older version is still
/// read.
///
/// @param write data as JSON
/// @param read the way back
public record JobKind<T>(
    String name, Function<T, JsonObject> write, Function<JsonObject, T> read, Retry retry) {}
