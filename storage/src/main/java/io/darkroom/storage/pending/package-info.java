/// Uploads that arrive in pieces, until their file is complete: which slices there are and under
/// which blob keys. It holds no bytes. What becomes of the complete file is not known here.
@NullMarked
package io.darkroom.storage.pending;

import org.jspecify.annotations.NullMarked;
