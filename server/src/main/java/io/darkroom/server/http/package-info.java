/// Requests in, answers out: bodies, parameters, conditions, and the one place where failures
/// become statuses. Must not know assets or pixels.
@NullMarked
package io.darkroom.server.http;

import org.jspecify.annotations.NullMarked;
