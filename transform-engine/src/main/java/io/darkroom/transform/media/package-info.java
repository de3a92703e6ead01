/// Image formats and what is known of a picture before its pixels are decoded. Knows nothing else
/// of ours.
@NullMarked
package io.darkroom.transform.media;

import org.jspecify.annotations.NullMarked;
