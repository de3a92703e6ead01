/// The engine for machines without libvips: ImageIO decodes and encodes, Thumbnailator resamples,
/// Java2D does the rest. Same contract, same sizes, fewer formats; what it cannot do it refuses.
/// Must not know the URL language nor the other engine.
@NullMarked
package io.darkroom.transform.engine.portable;

import org.jspecify.annotations.NullMarked;
