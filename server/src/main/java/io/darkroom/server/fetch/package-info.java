/// Requests to servers of other people: addresses that callers name go in, bytes come out. Nothing
/// here may reach a host that the operator did not open and that is not on the public internet.
@NullMarked
package io.darkroom.server.fetch;

import org.jspecify.annotations.NullMarked;
