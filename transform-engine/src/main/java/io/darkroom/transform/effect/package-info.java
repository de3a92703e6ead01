/// The effects of `e_`, by family, as the reference groups them. Comes in: the text behind `e_` and
/// the picture at that point of the chain. Goes out: pixel operations. Must not know components,
/// expressions nor any engine.
@NullMarked
package io.darkroom.transform.effect;

import org.jspecify.annotations.NullMarked;
