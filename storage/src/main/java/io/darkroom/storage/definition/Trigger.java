package io.darkroom.storage.definition;

import java.time.Instant;

/// A notification trigger.
///
/// @param id 32 hex digits
/// @param createdAt to the millisecond
/// @param updatedAt to the millisecond
public record Trigger(String id, TriggerSettings settings, Instant createdAt, Instant updatedAt) {}
