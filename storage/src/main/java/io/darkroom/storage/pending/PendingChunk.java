package io.darkroom.storage.pending;

/// A slice that has arrived.
///
/// @param firstByte its place in the file, from 0
/// @param lastByte inclusive
public record PendingChunk(long firstByte, long lastByte, String blobKey) {}
