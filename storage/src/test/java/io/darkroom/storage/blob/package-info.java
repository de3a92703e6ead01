/// The contract of a blob store as tests, and the tests of keys and ranges.
@NullMarked
package io.darkroom.storage.blob;

import org.jspecify.annotations.NullMarked;
