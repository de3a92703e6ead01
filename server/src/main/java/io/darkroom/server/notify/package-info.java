/// Webhooks: what happened to assets, told to the servers that asked for it. Takes what a call did,
/// and leaves signed requests that are sent in the background, at least once. Notifications
/// reference.
@NullMarked
package io.darkroom.server.notify;

import org.jspecify.annotations.NullMarked;
