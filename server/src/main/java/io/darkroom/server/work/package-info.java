/// Where and when work runs: the bounded pool for pixels, deadlines, and what is done in the
/// background.
@NullMarked
package io.darkroom.server.work;

import org.jspecify.annotations.NullMarked;
