@NullMarked
package io.darkroom.storage.blob.file;

import org.jspecify.annotations.NullMarked;
