/// Colors as transformation text writes them. Comes in: the text of one color. Goes out: its value.
/// Must not know which parameter the color belongs to.
@NullMarked
package io.darkroom.transform.color;

import org.jspecify.annotations.NullMarked;
