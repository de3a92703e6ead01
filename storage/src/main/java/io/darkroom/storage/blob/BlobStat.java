package io.darkroom.storage.blob;

import java.time.Instant;

/// What a store knows about a blob without reading it.
///
/// @param bytes its length, 0 or more
/// @param lastModified when it was committed, by the store's clock; good to a second
public record BlobStat(BlobKey key, long bytes, Instant lastModified) {}
