/// What operators look at: the health check.
@NullMarked
package io.darkroom.server.observe;

import org.jspecify.annotations.NullMarked;
