/// Components to transformation: what each parameter means, in the words of the reference. Every
/// parameter is read or refused; none is skipped in silence. Must not know the picture: whatever
/// depends on it stays an expression.
@NullMarked
package io.darkroom.transform.read;

import org.jspecify.annotations.NullMarked;
