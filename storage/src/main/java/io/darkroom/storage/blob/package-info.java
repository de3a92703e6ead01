/// Bytes under keys. In goes a stream or a finished file with a [io.darkroom.storage.blob.BlobKey],
/// out comes the same bytes, whole or a range of them. A key is written once and never means other
/// bytes afterwards, so nothing here has versions, validators or conditions: those belong to the
/// catalog. Must not know HTTP, pixels or what an asset is.
@NullMarked
package io.darkroom.storage.blob;

import org.jspecify.annotations.NullMarked;
