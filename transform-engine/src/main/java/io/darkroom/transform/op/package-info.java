/// What pixels undergo, in imaging words: lengths in pixels, angles in degrees, coordinates from
/// the top left. Must not know the URL language nor any engine.
@NullMarked
package io.darkroom.transform.op;

import org.jspecify.annotations.NullMarked;
