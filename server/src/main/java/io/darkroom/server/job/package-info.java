/// Durable work in the background: what is enqueued is done at least once, by some node, however
/// often a server is killed meanwhile. Knows the table of jobs, not what any kind of job does.
@NullMarked
package io.darkroom.server.job;

import org.jspecify.annotations.NullMarked;
