/// Tests, with the expected values of the reference beside each case.
@NullMarked
package io.darkroom.transform.effect;

import org.jspecify.annotations.NullMarked;
