@NullMarked
package io.darkroom.storage.blob.memory;

import org.jspecify.annotations.NullMarked;
