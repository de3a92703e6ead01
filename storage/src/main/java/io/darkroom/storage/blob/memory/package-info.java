/// Blobs in the memory of this process, gone with it. For tests, demonstrations and stores that may
/// forget. Must not touch disk or network, but for the files it is given to adopt.
@NullMarked
package io.darkroom.storage.blob.memory;

import org.jspecify.annotations.NullMarked;
