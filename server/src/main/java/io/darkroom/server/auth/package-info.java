/// Who makes a call: clouds, keys, signatures. In goes a call with its parameters, out comes a
/// caller or a refusal.
@NullMarked
package io.darkroom.server.auth;

import org.jspecify.annotations.NullMarked;
