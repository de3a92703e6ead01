/// Plans in words: what became of a transformation, for people and for machines. Comes in: a plan
/// and the picture it is for. Goes out: text or JSON. Changes nothing.
@NullMarked
package io.darkroom.transform.explain;

import org.jspecify.annotations.NullMarked;
