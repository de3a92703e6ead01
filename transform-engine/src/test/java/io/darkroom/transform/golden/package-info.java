/// Pictures that were looked at once and kept, with the tolerance beside each test.
@NullMarked
package io.darkroom.transform.golden;

import org.jspecify.annotations.NullMarked;
