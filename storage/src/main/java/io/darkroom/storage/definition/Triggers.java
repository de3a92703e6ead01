package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.CloudName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All notification triggers of all clouds. Safe for concurrent use.
public interface Triggers {

  Optional<Trigger> find(CloudName cloud, String id);

  /// All of a cloud, oldest first.
  List<Trigger> list(CloudName cloud);

  /// Those for an event and those for all events, oldest first. Reads few rows by an index: quick
  /// enough to be asked for every notification.
  List<Trigger> listFor(CloudName cloud, String eventType);

  /// Makes a trigger.
  ///
  /// @param limit how many a cloud may have; two that are made at the same moment may both be in
  /// @throws AssetException InvalidValue
  TriggerResult create(CloudName cloud, TriggerSettings settings, int limit);

  /// @param change from the settings as they are; called within the transaction, so it must be
  ///   quick and must not call the catalog
  /// @throws AssetException InvalidValue
  TriggerResult update(CloudName cloud, String id, UnaryOperator<TriggerSettings> change);

  /// @return as it was; empty when there was none
  Optional<Trigger> delete(CloudName cloud, String id);
}
