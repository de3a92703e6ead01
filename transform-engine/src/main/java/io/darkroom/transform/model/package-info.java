/// What the user asked for, in the words of the Cloudinary reference: steps in order, resizes,
/// gravities, output settings. Illegal mixtures, such as a gravity on a scale, cannot be built.
/// Must not know what pixels undergo.
@NullMarked
package io.darkroom.transform.model;

import org.jspecify.annotations.NullMarked;
