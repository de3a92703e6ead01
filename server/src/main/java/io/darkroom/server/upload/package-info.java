/// The Upload API: what is asked of an asset on its way in, and the stories that carry it out.
@NullMarked
package io.darkroom.server.upload;

import org.jspecify.annotations.NullMarked;
