/// The contract of an image engine: it runs a plan on a source within limits. Must not know the URL
/// language.
@NullMarked
package io.darkroom.transform.engine;

import org.jspecify.annotations.NullMarked;
