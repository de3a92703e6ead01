/// Sources that libvips does not read, or not as they come: bitmaps, icons and PDF pages become
/// pixels here, and an SVG becomes one that refers to nothing outside itself. Bytes come in, pixels
/// or bytes go out. Must not know plans nor engines.
@NullMarked
package io.darkroom.transform.engine.source;

import org.jspecify.annotations.NullMarked;
