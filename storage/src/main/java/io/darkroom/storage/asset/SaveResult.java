package io.darkroom.storage.asset;

/// What saving did.
public sealed interface SaveResult {

  /// The asset that has the identity now.
  Asset asset();

  /// The identity was free. Also the answer to saving the current version once more, as a retry
  /// after a lost connection does.
  record Created(Asset asset) implements SaveResult {}

  /// The identity was taken and has a new current version.
  ///
  /// @param now with the id and time of creation it had before
  /// @param before as it was; its blobs are queued for removal
  record Replaced(Asset now, Asset before) implements SaveResult {
    @Override
    public Asset asset() {
      return now;
    }
  }

  /// The identity was taken and nothing changed. The blob of the new bytes belongs to no one; the
  /// caller deletes it.
  record Kept(Asset existing) implements SaveResult {
    @Override
    public Asset asset() {
      return existing;
    }
  }
}
