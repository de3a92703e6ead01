/// Blobs as files below one folder of this machine. Durability is made of three things in this
/// order: the bytes are forced to disk, the file is renamed into place, the folder is forced to
/// disk. Must not know what keys mean, except which of their elements there are many of.
@NullMarked
package io.darkroom.storage.blob.file;

import org.jspecify.annotations.NullMarked;
