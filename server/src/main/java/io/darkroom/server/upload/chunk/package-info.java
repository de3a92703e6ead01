/// Files that arrive in slices, in every client's way of saying so: slices go in, and once the last
/// one is there the whole file comes out. Slices wait in the blob store and in the catalog, so that
/// any server can take any of them.
@NullMarked
package io.darkroom.server.upload.chunk;

import org.jspecify.annotations.NullMarked;
