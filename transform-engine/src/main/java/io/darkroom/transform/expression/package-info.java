/// Arithmetic, variables and conditions inside transformation text. Comes in: the text of one
/// value. Goes out: a tree that is evaluated later, against what is then known of the picture. Must
/// not know which parameter the value belongs to.
@NullMarked
package io.darkroom.transform.expression;

import org.jspecify.annotations.NullMarked;
