/// How alike two pictures look, in numbers. Pictures come in, a score goes out; must not know who
/// made them.
package io.darkroom.benchmarks.quality;
