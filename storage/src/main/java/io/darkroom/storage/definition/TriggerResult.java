package io.darkroom.storage.definition;

/// What saving a trigger did.
public sealed interface TriggerResult {

  record Saved(Trigger trigger) implements TriggerResult {}

  /// The same event is sent to the same address already; nothing changed.
  record Duplicate(Trigger existing) implements TriggerResult {}

  /// The cloud has as many as it may; nothing changed.
  record TooMany(int limit) implements TriggerResult {}

  /// There is no trigger of this id.
  record Missing() implements TriggerResult {}
}
