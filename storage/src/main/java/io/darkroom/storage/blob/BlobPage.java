package io.darkroom.storage.blob;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a listing, in key order.
///
/// @param blobs the blobs of this page; may be fewer than were asked for, or none, although more
///   follow
/// @param next what to list after to get the next page, or null when this is the last one
public record BlobPage(List<BlobStat> blobs, @Nullable BlobKey next) {
  public BlobPage {
    blobs = List.copyOf(blobs);
  }
}
