/// Tests of sources that are read in Java or made harmless first.
@NullMarked
package io.darkroom.transform.engine.source;

import org.jspecify.annotations.NullMarked;
