/// Tests, with the expected words beside each case.
@NullMarked
package io.darkroom.transform.explain;

import org.jspecify.annotations.NullMarked;
