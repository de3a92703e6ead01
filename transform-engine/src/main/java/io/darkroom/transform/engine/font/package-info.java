/// Font files that users have stored: checked, and given names of their own, before a font library
/// sees them. Must not know the engines.
@NullMarked
package io.darkroom.transform.engine.font;

import org.jspecify.annotations.NullMarked;
