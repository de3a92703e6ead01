/// What of the reference is built: one table of all calls and parameters, from which
/// `docs/api-coverage.md` is written.
@NullMarked
package io.darkroom.server.coverage;

import org.jspecify.annotations.NullMarked;
