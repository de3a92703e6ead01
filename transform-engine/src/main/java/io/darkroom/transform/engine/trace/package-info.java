/// Pixels to outlines: a picture is reduced to a few colors, its areas are outlined on the grid of
/// pixels, and the outlines made simple and smooth, each once for both of its sides, so that no gap
/// opens. Must not know files nor engines.
@NullMarked
package io.darkroom.transform.engine.trace;

import org.jspecify.annotations.NullMarked;
