/// Transformation text to components and back. Comes in: text already percent-decoded once. Goes
/// out: components and parameters that know where they stand and print back exactly. Knows commas,
/// slashes, quotes and brackets; must not know what any parameter means.
@NullMarked
package io.darkroom.transform.syntax;

import org.jspecify.annotations.NullMarked;
