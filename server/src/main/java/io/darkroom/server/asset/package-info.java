/// The calls of the Upload API that act on assets already stored.
@NullMarked
package io.darkroom.server.asset;

import org.jspecify.annotations.NullMarked;
