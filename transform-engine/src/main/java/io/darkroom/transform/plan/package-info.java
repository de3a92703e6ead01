/// Transformation to plan: with a picture's facts in hand, every length becomes pixels and every
/// mode becomes operations. The only translation from the reference's words to imaging's. Decodes
/// nothing.
@NullMarked
package io.darkroom.transform.plan;

import org.jspecify.annotations.NullMarked;
