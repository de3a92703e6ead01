@NullMarked
package io.darkroom.transform.engine.trace;

import org.jspecify.annotations.NullMarked;
