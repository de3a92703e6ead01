/// Many assets in one file: zip and tar archives, stored as assets or sent while they are made.
@NullMarked
package io.darkroom.server.archive;

import org.jspecify.annotations.NullMarked;
