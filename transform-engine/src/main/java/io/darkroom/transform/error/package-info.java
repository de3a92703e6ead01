/// What can go wrong between URL text and pixels, as data. Knows nothing else of ours.
@NullMarked
package io.darkroom.transform.error;

import org.jspecify.annotations.NullMarked;
