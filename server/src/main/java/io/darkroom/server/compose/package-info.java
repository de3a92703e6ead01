/// The calls that make new pictures: of text, of many pictures together, of the pages of one.
@NullMarked
package io.darkroom.server.compose;

import org.jspecify.annotations.NullMarked;
