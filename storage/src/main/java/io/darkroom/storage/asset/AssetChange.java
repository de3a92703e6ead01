package io.darkroom.storage.asset;

/// One asset before and after a change. Both are equal when the change changed nothing.
public record AssetChange(Asset before, Asset now) {}
