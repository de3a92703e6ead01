/// Tests, with the expected values of the reference beside each case.
@NullMarked
package io.darkroom.transform.expression;

import org.jspecify.annotations.NullMarked;
