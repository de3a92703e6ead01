/// How fast files come in, beside the same bytes copied to the same disk.
@NullMarked
package io.darkroom.benchmarks.upload;

import org.jspecify.annotations.NullMarked;
