/// Tests, with the expected values of the reference beside each case.
@NullMarked
package io.darkroom.transform.op;

import org.jspecify.annotations.NullMarked;
