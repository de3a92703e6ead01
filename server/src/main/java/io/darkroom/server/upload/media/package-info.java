/// Video and audio files: which format a file is in, and what its container says of it. Nothing is
/// decoded.
@NullMarked
package io.darkroom.server.upload.media;

import org.jspecify.annotations.NullMarked;
