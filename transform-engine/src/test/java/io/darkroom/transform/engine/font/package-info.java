@NullMarked
package io.darkroom.transform.engine.font;

import org.jspecify.annotations.NullMarked;
