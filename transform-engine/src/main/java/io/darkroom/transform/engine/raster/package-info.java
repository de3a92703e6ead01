/// Operations on neighborhoods and outlines over plain arrays, which both engines use where no
/// library has the operation: the same numbers come out on both. Must not know files, native
/// libraries nor engines.
@NullMarked
package io.darkroom.transform.engine.raster;

import org.jspecify.annotations.NullMarked;
