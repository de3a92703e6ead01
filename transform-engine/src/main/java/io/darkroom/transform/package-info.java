/// The front door of the engine: URL text and a picture come in, a finished picture goes out. Knows
/// neither HTTP nor storage; it is the only package that sees all the others.
@NullMarked
package io.darkroom.transform;

import org.jspecify.annotations.NullMarked;
