/// Several pictures made into one file: a sheet with all of them, an animation, a document. Knows
/// engines only by their contract.
@NullMarked
package io.darkroom.transform.sheet;

import org.jspecify.annotations.NullMarked;
